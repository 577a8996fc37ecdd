using System.Globalization;

namespace Chat.Users;

/// <summary>How those are refused who are suspended: with what it is for, and when it ends.</summary>
internal static class SuspensionRefusal
{
    /// <summary>Errors: suspended.</summary>
    public static void RequireGoodStanding(this UserRow user, DateTimeOffset now)
    {
        if (!user.IsSuspended(now)) return;
        var until = string.Create(CultureInfo.InvariantCulture, $"{user.SuspendedUntil!.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        var why = user.SuspensionReason is { } reason ? $": {reason}" : ".";
        throw new ChatException(ErrorCode.Suspended, $"Your account is suspended until {until}{why}", user.SuspendedUntil - now);
    }

    public static bool IsSuspended(this UserRow user, DateTimeOffset now) => user.SuspendedUntil > now;
}
