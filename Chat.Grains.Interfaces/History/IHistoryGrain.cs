using System.Collections.Immutable;
using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.History;

/// <summary>Older pages, read beside the room's grain so that reading never waits behind posting. Stateless; key 0.</summary>
[Alias("chat.IHistoryGrain")]
public interface IHistoryGrain : IGrainWithIntegerKey
{
    /// <summary>A page before, after or around a seq; membership is checked in the same query. Errors: not_found, not_member, invalid.</summary>
    [Alias("Page"), ReadOnly]
    Task<MessagePage> Page(HistoryQuery query, CancellationToken cancellation = default);

    /// <summary>One message. Errors: not_found, not_member.</summary>
    [Alias("Message"), ReadOnly]
    Task<Message> Message(UserId reader, MessageId id, CancellationToken cancellation = default);

    /// <summary>A room's pinned messages, at most ten, by time of pinning. Errors: not_found, not_member.</summary>
    [Alias("Pinned"), ReadOnly]
    Task<ImmutableArray<Message>> Pinned(UserId reader, RoomId room, CancellationToken cancellation = default);

    /// <summary>The texts of a message, oldest first, the one it has last; at most the newest 200, and none of a deleted one. Errors: not_found, not_member.</summary>
    [Alias("Versions"), ReadOnly]
    Task<ImmutableArray<MessageVersion>> Versions(UserId reader, MessageId id, CancellationToken cancellation = default);
}
