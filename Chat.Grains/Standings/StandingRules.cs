using Chat.Audit;
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
        var reason = TextRules.Reason(command.Reason, ChangeStanding.MaxReason);
        var changed = user with { Role = command.Role ?? user.Role };
        if (command.SuspendedUntil is not { } wanted) return changed;
        var until = SqlTime.Cut(wanted.ToUniversalTime());
        if (until <= now) return changed with { SuspendedUntil = null, SuspensionReason = null };
        if (until > now + ChangeStanding.Longest) throw Refuse.Invalid("suspendedUntil must be within ten years.");
        return changed with { SuspendedUntil = until, SuspensionReason = reason };
    }

    /// <summary>What is kept of it. The command was checked.</summary>
    public static IEnumerable<AuditRow> Entries(UserRow before, UserRow after, ChangeStanding command)
    {
        var entry = new AuditRow(AuditAction.UserRoleChanged, command.By)
        {
            Target = after.Id,
            Reason = TextRules.Reason(command.Reason, ChangeStanding.MaxReason),
        };
        if (before.Role != after.Role) yield return entry with { Changes = [AuditChanges.Of("role", before.Role, after.Role)] };
        if (before.SuspendedUntil == after.SuspendedUntil && before.SuspensionReason == after.SuspensionReason) yield break;
        yield return entry with
        {
            Action = after.SuspendedUntil is null ? AuditAction.UserReinstated : AuditAction.UserSuspended,
            Until = after.SuspendedUntil,
        };
    }
}
