using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.Search;

/// <summary>Reads straight from the store, as many at once as there are cores.</summary>
[StatelessWorker, Reentrant]
internal sealed class SearchGrain(SearchStore store, RoomAccess access) : Grain, ISearchGrain
{
    public async Task<SearchPage> Find(SearchQuery query, CancellationToken cancellation)
    {
        var page = await store.Find(new Lookup(query), cancellation);
        // Who finds something may read.
        if (page.Hits.IsEmpty && query.RoomId is { } room) await Check(room, query.Reader, cancellation);
        return page;
    }

    public Task<MentionPage> Mentions(UserId reader, string? cursor, int limit, CancellationToken cancellation) =>
        limit is >= 1 and <= SearchQuery.MaxLimit
            ? store.Mentions(reader, cursor, limit, cancellation)
            : throw Refuse.Invalid($"limit must be 1 to {SearchQuery.MaxLimit}.");

    private async Task Check(RoomId room, UserId reader, CancellationToken cancellation)
    {
        if (await access.Barrier(room, reader, cancellation: cancellation) is { } barrier) throw barrier;
    }
}
