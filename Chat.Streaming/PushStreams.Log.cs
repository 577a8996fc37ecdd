using Microsoft.Extensions.Logging;

namespace Chat.Streaming;

internal static partial class PushStreamsLog
{
    [LoggerMessage(2001, LogLevel.Warning, "The observer of {Stream} failed and could not be told of it.")]
    public static partial void ObserverFailed(this ILogger logger, Exception error, StreamId stream);

    [LoggerMessage(2002, LogLevel.Debug, "The subscription of {Stream} could not be renewed; it is tried again.")]
    public static partial void NotRenewed(this ILogger logger, Exception error, StreamId stream);

    [LoggerMessage(2003, LogLevel.Debug, "The list of silos could not be had; it is asked for again.")]
    public static partial void SilosNotKnown(this ILogger logger, Exception error);

    [LoggerMessage(2004, LogLevel.Information, "A subscriber of {Stream} did not renew its lease and is forgotten.")]
    public static partial void Lapsed(this ILogger logger, StreamId stream);

    [LoggerMessage(2006, LogLevel.Warning,
        "A subscriber of {Stream} is too slow: {Count} events were dropped and it will be told of the gap.")]
    public static partial void Dropped(this ILogger logger, StreamId stream, int count);

    [LoggerMessage(2008, LogLevel.Warning,
        "A subscriber of {Stream} does not take {Count} events: they are left out and it will be told of the gap.")]
    public static partial void GivenUp(this ILogger logger, StreamId stream, int count);

    [LoggerMessage(2009, LogLevel.Warning, "Events of {Stream} could not be sent to a subscriber.")]
    public static partial void NotSent(this ILogger logger, Exception error, StreamId stream);

    [LoggerMessage(2010, LogLevel.Information, "Not subscribed to {Stream} yet; it is tried until it succeeds, and then the gap is told.")]
    public static partial void Late(this ILogger logger, StreamId stream);

    [LoggerMessage(2011, LogLevel.Information, "Not unsubscribed from {Stream}; the lease runs out.")]
    public static partial void NotUnsubscribed(this ILogger logger, Exception error, StreamId stream);

    [LoggerMessage(2012, LogLevel.Debug, "The leases with {Silo} could not be renewed in one call; it is tried again.")]
    public static partial void LeasesNotRenewed(this ILogger logger, Exception error, SiloAddress silo);

    [LoggerMessage(2013, LogLevel.Debug, "A subscriber of {Stream} could not be told that its producer ends; it notices.")]
    public static partial void NotTold(this ILogger logger, Exception error, StreamId stream);
}
