using System.Globalization;
using System.Text.RegularExpressions;

namespace Chat.Notifications;

/// <summary>Quiet hours on the clock of a time zone. Pure.</summary>
internal static partial class QuietTime
{
    private const string Clock = "HH:mm";

    /// <summary>The hours as they are kept; null where all of them is empty. Errors: invalid.</summary>
    public static QuietHours? Checked(QuietHours hours)
    {
        if (hours is { From: "", To: "", TimeZone: "" }) return null;
        var (from, to) = (Time(hours.From, "from"), Time(hours.To, "to"));
        if (from == to) throw Refuse.Invalid("quietHours begin and end at the same time.");
        return Zone(hours.TimeZone) is not null ? hours : throw Refuse.Invalid("timeZone is not a name of the IANA database.");
    }

    /// <summary>Whether it is quiet now. Where a zone is not known any more it never is.</summary>
    public static bool Holds(QuietHours? hours, DateTimeOffset now) =>
        hours is not null && Zone(hours.TimeZone) is { } zone
        && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(Time(hours.From, "from"), Time(hours.To, "to"));

    private static TimeOnly Time(string text, string what) => TimeOnly.TryParseExact(text, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw Refuse.Invalid($"{what} is not a time as 22:00.");

    /// <summary>The names are those of files: nothing else is looked up.</summary>
    private static TimeZoneInfo? Zone(string name) =>
        name.Length <= 64 && Name().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){0,2}\z")]
    private static partial Regex Name();
}
