using System.Collections.Immutable;
using Chat.Audit;
using Chat.Reloads;
using Chat.Storage;
using Chat.Users;

namespace Chat.Standings;

/// <summary>Writes what a user is to all of the server.</summary>
internal sealed class StandingStore(Database database)
{
    /// <summary>In one transaction with the end of the sessions of who is suspended, and with what is kept of it. Noted, for those who do not hear of it.</summary>
    public Task Write(UserRow user, DateTimeOffset at, IEnumerable<AuditRow> entries, CancellationToken cancellation = default)
    {
        ImmutableArray<(Statement, object?[])> statements =
        [
            (Statement.SetStanding, [user.Id.Value, (int)user.Role, user.SuspendedUntil, user.SuspensionReason]),
            (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value]),
            .. entries.Select(entry => AuditRows.Adding(entry with { At = at })),
        ];
        object?[] ending = [user.Id.Value, at];
        return database.Batch(
            user.IsSuspended(at) ? [.. statements, (Statement.EndSessions, ending), (Statement.ReloadEndedSessions, ending)] : statements, cancellation);
    }
}
