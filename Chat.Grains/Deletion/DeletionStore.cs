using System.Collections.Immutable;
using Chat.Reloads;
using Chat.Storage;
using Chat.Users;

namespace Chat.Deletion;

internal sealed class DeletionStore(Database database)
{
    /// <summary>In one transaction with the end of the user's sessions, blocks and wishes on notifications. Noted, for those who do not hear of it.</summary>
    /// <param name="user">As they will be.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task Write(UserRow user, CancellationToken cancellation = default)
    {
        object?[] row = [user.Id.Value, user.Username, user.DisplayName, SearchText.Key(user.DisplayName), (int)user.ContactBy, user.DeletedAt];
        object?[] ending = [user.Id.Value, user.DeletedAt];
        return database.Batch(
            [
                (Statement.EraseUser, row),
                (Statement.RemoveBlocksOfUser, [user.Id.Value]),
                (Statement.RemoveNotificationSettings, [user.Id.Value]),
                (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value]),
                (Statement.EndSessions, ending),
                (Statement.ReloadEndedSessions, ending),
            ],
            cancellation);
    }

    public async Task<bool> HasOtherAdmin(UserId user, CancellationToken cancellation = default) =>
        await database.Query(Statement.OtherAdmins, r => r.UserId("id"), [user.Value], cancellation) is not [];

    /// <summary>Some of those who are deleted and still members of a room.</summary>
    public Task<ImmutableArray<UserId>> StillMembers(int limit, CancellationToken cancellation = default) =>
        database.Query(Statement.DeletedMembers, r => r.UserId("id"), [limit], cancellation);
}
