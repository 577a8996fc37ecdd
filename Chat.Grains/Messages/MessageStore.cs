#pragma warning disable
using System.Collections.Immutable;
using Chat.History;
using Chat.Rooms;
using Chat.Storage;

namespace Chat.Messages;

internal sealed class MessageStore(Database database)
{
    public Task<ImmutableHashSet<RoomId>> Write(IReadOnlyList<Message> batch, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<Message>> ByClientIds(RoomId room, IReadOnlyCollection<(UserId Author, ClientId Client)> keys, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<Message>> Newest(RoomId room, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<Message>> Since(RoomId room, long rev, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<MessagePage?> Page(HistoryQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<Message?> Get(UserId reader, MessageId id, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<RoomAccess> Access(RoomId room, UserId reader, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<int> CountUnread(RoomId room, UserId user, long afterSeq, CancellationToken cancellation = default) => throw new NotSupportedException();
}
