using System.Collections.Immutable;
using Chat.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Moderation;

/// <summary>All filters of a process: the list of words, where there is one, and those that its host has registered.</summary>
internal sealed class MessageFilters(
    IEnumerable<IMessageFilter> registered, WordList words, IOptions<ModerationOptions> options, TimeProvider time, SiloMetrics metrics,
    ILogger<MessageFilters> logger)
{
    private readonly ImmutableArray<GuardedFilter> filters =
    [
        .. (words.IsEmpty ? registered : registered.Prepend(new WordListFilter(words)))
            .Select(filter => new GuardedFilter(filter, options.Value.FilterTimeout, time, metrics, logger)),
    ];

    /// <summary>Whether every message may be said.</summary>
    public bool IsEmpty => filters.IsEmpty;

    /// <summary>Asks one after the other. Errors: blocked_content.</summary>
    public async Task Ask(ProposedMessage message)
    {
        foreach (var filter in filters)
            if (await filter.Refusal(message) is { } reason) throw Refuse.BlockedContent(reason);
    }
}
