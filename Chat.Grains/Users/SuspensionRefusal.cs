using System.Globalization;

namespace Chat.Users;

/// <summary>How those are refused who may not be here: who is suspended with what it is for, and when it ends.</summary>
internal static class SuspensionRefusal
{
    /// <summary>Errors: suspended, unauthenticated (deleted).</summary>
    public static void RequireGoodStanding(this UserRow user, DateTimeOffset now)
    {
        if (user.DeletedAt is not null) throw Refuse.Unauthenticated("This account has been deleted.");
        if (!user.IsSuspended(now)) return;
        var until = string.Create(CultureInfo.InvariantCulture, $"{user.SuspendedUntil!.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        var why = user.SuspensionReason is { } reason ? $": {reason}" : ".";
        throw new ChatException(ErrorCode.Suspended, $"Your account is suspended until {until}{why}", user.SuspendedUntil - now);
    }

    /// <summary>Whether nobody may be connected as this user.</summary>
    public static bool IsOut(this UserRow user, DateTimeOffset now) => user.DeletedAt is not null || user.IsSuspended(now);

    public static bool IsSuspended(this UserRow user, DateTimeOffset now) => user.SuspendedUntil > now;
}
