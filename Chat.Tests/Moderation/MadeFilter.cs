using System.Collections.Concurrent;
using Chat.Moderation;

namespace Chat.Tests.Moderation;

/// <summary>A filter of an operator, which does what a test says, and what it was shown.</summary>
internal sealed class MadeFilter(Func<ProposedMessage, CancellationToken, ValueTask<FilterVerdict>> look) : IMessageFilter
{
    public MadeFilter(Func<ProposedMessage, FilterVerdict> look) : this((message, _) => new(look(message)))
    {
    }

    public ConcurrentQueue<ProposedMessage> Shown { get; } = new();

    public ValueTask<FilterVerdict> Look(ProposedMessage message, CancellationToken cancellation)
    {
        Shown.Enqueue(message);
        return look(message, cancellation);
    }
}
