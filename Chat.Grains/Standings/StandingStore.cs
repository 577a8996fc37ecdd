using System.Collections.Immutable;
using Chat.Reloads;
using Chat.Storage;
using Chat.Users;

namespace Chat.Standings;

/// <summary>Writes what a user is to all of the server.</summary>
internal sealed class StandingStore(Database database)
{
    /// <summary>In one transaction with the end of the sessions of who is suspended. Noted, for those who do not hear of it.</summary>
    public Task Write(UserRow user, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ImmutableArray<(Statement, object?[])> statements =
        [
            (Statement.SetStanding, [user.Id.Value, (int)user.Role, user.SuspendedUntil, user.SuspensionReason]),
            (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value]),
        ];
        object?[] ending = [user.Id.Value, at];
        return database.Batch(
            user.IsSuspended(at) ? [.. statements, (Statement.EndSessions, ending), (Statement.ReloadEndedSessions, ending)] : statements, cancellation);
    }
}
