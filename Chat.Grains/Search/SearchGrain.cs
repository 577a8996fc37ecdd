using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.Search;

/// <summary>Reads straight from the store, as many at once as there are cores.</summary>
[StatelessWorker, Reentrant]
internal sealed class SearchGrain(SearchStore store, MessageStore messages, RoomAccess access) : Grain, ISearchGrain
{
    public async Task<SearchPage> Find(SearchQuery query, CancellationToken cancellation)
    {
        var page = await store.Find(new Lookup(query), cancellation);
        // Who finds something may read.
        if (page.Hits.IsEmpty && query.RoomId is { } room) await Check(room, query.Reader, cancellation);
        return page with { Hits = await messages.Seen(query.Reader, page.Hits, h => h.Message, (h, seen) => h with { Message = seen }, cancellation) };
    }

    public async Task<MentionPage> Mentions(UserId reader, string? cursor, int limit, CancellationToken cancellation)
    {
        if (limit is < 1 or > SearchQuery.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {SearchQuery.MaxLimit}.");
        var page = await store.Mentions(reader, cursor, limit, cancellation);
        return page with { Messages = await messages.Seen(reader, page.Messages, cancellation) };
    }

    private async Task Check(RoomId room, UserId reader, CancellationToken cancellation)
    {
        if (await access.Barrier(room, reader, cancellation: cancellation) is { } barrier) throw barrier;
    }
}
