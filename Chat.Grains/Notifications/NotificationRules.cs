using System.Collections.Immutable;
using System.Text;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Notifications;

/// <summary>Of what people can be notified, and when (acceptance A6, F1). Pure.</summary>
internal static class NotificationRules
{
    public const int MostKeywords = 30;
    public const int MaxKeyword = 50;

    /// <summary>The settings with others. Errors: invalid, too_long.</summary>
    public static NotificationSettings With(NotificationSettings settings, ChangeNotifications command) => new(
        command.QuietHours is { } hours ? QuietTime.Checked(hours) : settings.QuietHours,
        command.Keywords is { } keywords ? Keywords(keywords) : settings.Keywords);

    public static bool AreSame(NotificationSettings one, NotificationSettings other) =>
        one.QuietHours == other.QuietHours && one.Keywords.SequenceEqual(other.Keywords);

    /// <summary>A level that there is. Errors: invalid.</summary>
    public static NotificationLevel Level(NotificationLevel level) =>
        Enum.IsDefined(level) ? level : throw Refuse.Invalid("level can be all, mentions or none.");

    private static ImmutableArray<string> Keywords(ImmutableArray<string> said)
    {
        ImmutableArray<string> keywords = [.. said.Select(Keyword).DistinctBy(SearchText.Key)];
        return keywords.Length <= MostKeywords ? keywords : throw Refuse.Invalid($"keywords can be {MostKeywords} at most.");
    }

    private static string Keyword(string? said)
    {
        var clean = string.Join(' ', TextRules.Require(said, "keywords", MaxKeyword).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return clean.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? clean : throw Refuse.Invalid("keywords must have a letter or a digit each.");
    }
}
