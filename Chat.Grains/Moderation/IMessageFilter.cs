namespace Chat.Moderation;

/// <summary>
/// Looks at what somebody is about to say, before it is committed (acceptance G7). A process that hosts grains registers filters as singletons; they are
/// asked in the order in which they are registered, behind the list of words, and the first that refuses decides. Nobody is exempt. What the room would
/// refuse anyway is not shown to them, nor what changes nothing, such as the repeat of a message.
/// </summary>
public interface IMessageFilter
{
    /// <summary>
    /// Whether this may be said. Called for many messages at once, outside of any grain. A filter that throws, or that has not answered within
    /// <c>Chat:Moderation:FilterTimeout</c>, refuses nothing and is counted. What it throws is logged: keep texts out of it.
    /// </summary>
    /// <param name="message">What is to be posted, or how a message is to read.</param>
    /// <param name="cancellation">Cancelled when the time is over and nobody waits any more.</param>
    ValueTask<FilterVerdict> Look(ProposedMessage message, CancellationToken cancellation);
}
