#pragma warning disable
using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Rooms;

internal sealed class RoomStore(Database database)
{
    public Task<RoomRow?> Load(RoomId id, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<MemberRow>> Members(RoomId id, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<CreateOutcome> Create(RoomRow room, ImmutableArray<(UserId User, RoomRole Role)> members, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<bool> AddMember(RoomId id, UserId user, RoomRole role, DateTimeOffset at, long rev, long expectedRev, long lastReadSeq, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<bool> RemoveMember(RoomId id, UserId user, DateTimeOffset at, long rev, long expectedRev, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task SaveCursors(RoomId id, IReadOnlyCollection<(UserId User, long Seq)> cursors, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<RoomId>> IdsOf(UserId user, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<RoomPage> Summaries(UserId user, RoomType? type, string? cursor, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<RoomPage> Find(UserId reader, string query, string? cursor, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<MembershipChanges> MembershipSince(RoomId id, long rev, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<MemberPage> MemberPage(RoomId id, string? cursor, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
}
