using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Invites;

/// <summary>Reads invites; they are written with the changes of their rooms.</summary>
internal sealed class InviteStore(Database database, TimeProvider time)
{
    /// <summary>Finds what is for no person.</summary>
    private static readonly UserId Nobody = new("-");

    /// <summary>All of a room that have not ended.</summary>
    public Task<ImmutableArray<Invite>> OfRoom(RoomId room, CancellationToken cancellation = default) =>
        database.Query(Statement.InvitesOfRoom, InviteRows.Read, [room.Value, time.GetUtcNow()], cancellation);

    /// <summary>Those for a user, newest first: of rooms that are not archived, and that the user is neither in nor banned from.</summary>
    public Task<ImmutableArray<InvitePreview>> OfUser(UserId user, int limit, CancellationToken cancellation = default) =>
        database.Query(Statement.InvitesOfUser, InviteRows.ReadPreview, [user.Value, time.GetUtcNow(), limit], cancellation);

    /// <summary>Whether whoever has the link comes into a room that is there.</summary>
    public async Task<bool> LetsIn(string code, CancellationToken cancellation = default) =>
        await Find(Nobody, code, cancellation) is { IsArchived: false };

    /// <summary>One that this reader can use; null where there is none.</summary>
    public Task<FoundInvite?> Find(UserId reader, string code, CancellationToken cancellation = default) => database.QuerySingle(
        Statement.FindInvite,
        r => new FoundInvite(r.RoomId("room_id"), r.Has("archived_at"), InviteRows.ReadPreview(r)),
        [reader.Value, code, time.GetUtcNow()],
        cancellation);
}
