using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.Search;

/// <summary>Finding messages, wherever they are. Stateless; key 0.</summary>
[Alias("chat.ISearchGrain")]
public interface ISearchGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Messages that the reader may read, newest first; deleted ones never. What was just posted is found a moment later.
    /// Errors: invalid, too_long; of the room not_found, not_member.
    /// </summary>
    [Alias("Find"), ReadOnly]
    Task<SearchPage> Find(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>Messages that mention the reader, who may still read them, newest mention first. Errors: invalid.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="cursor">Where the last page ended; null for the first.</param>
    /// <param name="limit">1 to 50.</param>
    /// <param name="cancellation">The reader has given up.</param>
    [Alias("Mentions"), ReadOnly]
    Task<MentionPage> Mentions(UserId reader, string? cursor, int limit, CancellationToken cancellation = default);
}
