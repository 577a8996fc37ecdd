using Chat.Messages;
using Chat.Storage;
using Chat.Users;

namespace Chat.Standings;

/// <summary>What administrators decide on people.</summary>
internal static class StandingRules
{
    /// <summary>The user as they will be. Errors: invalid, too_long.</summary>
    public static UserRow With(UserRow user, ChangeStanding command, DateTimeOffset now)
    {
        if (command.By == user.Id) throw Refuse.Invalid("Nobody decides on their own role or suspension.");
        if (command.Role is { } role && !Enum.IsDefined(role)) throw Refuse.Invalid("role must be user, moderator or admin.");
        var changed = user with { Role = command.Role ?? user.Role };
        if (command.SuspendedUntil is not { } wanted) return changed;
        var until = SqlTime.Cut(wanted.ToUniversalTime());
        if (until <= now) return changed with { SuspendedUntil = null, SuspensionReason = null };
        if (until > now + ChangeStanding.Longest) throw Refuse.Invalid("suspendedUntil must be within ten years.");
        return changed with { SuspendedUntil = until, SuspensionReason = TextRules.Reason(command.Reason, ChangeStanding.MaxReason) };
    }
}
