using System.Globalization;

namespace Chat.Sanctions;

/// <summary>How those are refused who are banned or muted: with what it is for, and when it ends.</summary>
internal static class SanctionRefusals
{
    public static ChatException Banned(SanctionRow ban, DateTimeOffset now) =>
        new(ErrorCode.Banned, Text("You are banned from this room", ban), ban.Until - now);

    public static ChatException AnotherBanned(SanctionRow ban, DateTimeOffset now) =>
        new(ErrorCode.Banned, Text("One of them is banned from this room", ban), ban.Until - now);

    public static ChatException Muted(SanctionRow mute, DateTimeOffset now) =>
        new(ErrorCode.Muted, Text("You are muted in this room", mute), mute.Until - now);

    private static string Text(string what, SanctionRow row)
    {
        var until = row.Until is { } end ? string.Create(CultureInfo.InvariantCulture, $" until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        return row.Reason is null ? $"{what}{until}." : $"{what}{until}: {row.Reason}";
    }
}
