using System.Collections.Immutable;
using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.History;

/// <summary>Reads pages straight from the store, as many at once as there are cores, whatever the room's grain is doing.</summary>
[StatelessWorker, Reentrant]
internal sealed class HistoryGrain(MessageStore messages, RoomAccess access) : Grain, IHistoryGrain
{
    public async Task<MessagePage> Page(HistoryQuery query, CancellationToken cancellation)
    {
        if (query.Limit is < 1 or > MessagePage.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {MessagePage.MaxLimit}.");
        if (new[] { query.Before, query.After, query.Around }.Count(seq => seq is not null) != 1) throw Refuse.Invalid("Give exactly one of before, after and around.");
        if ((query.Before ?? query.After ?? query.Around) < 0) throw Refuse.Invalid("A seq is not negative.");
        var page = await messages.Page(query, cancellation);
        // Nothing to read, or nothing that the reader may.
        if (page.Messages.IsEmpty && await access.Barrier(query.RoomId, query.Reader, "room", cancellation) is { } refusal) throw refusal;
        return page with { Messages = await messages.Seen(query.Reader, page.Messages, cancellation) };
    }

    public async Task<Message> Message(UserId reader, MessageId id, CancellationToken cancellation) =>
        (await messages.Seen(reader, [await Find(reader, id, cancellation)], cancellation))[0];

    public async Task<ImmutableArray<MessageVersion>> Versions(UserId reader, MessageId id, CancellationToken cancellation) =>
        await messages.Versions(await Find(reader, id, cancellation), cancellation);

    public async Task<ImmutableArray<Message>> Pinned(UserId reader, RoomId room, CancellationToken cancellation)
    {
        var pinned = await messages.Pinned(room, reader, cancellation) ?? throw await Refusal(reader, room, "room", cancellation);
        return await messages.Seen(reader, pinned, cancellation);
    }

    private async Task<Message> Find(UserId reader, MessageId id, CancellationToken cancellation) =>
        await messages.Get(reader, id, cancellation) ?? throw await Refusal(reader, id.RoomId, "message", cancellation);

    private async Task<ChatException> Refusal(UserId reader, RoomId room, string what, CancellationToken cancellation) =>
        await access.Barrier(room, reader, what, cancellation) ?? Refuse.NotFound(what);
}
