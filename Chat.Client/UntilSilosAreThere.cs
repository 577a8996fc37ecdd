using Microsoft.Extensions.Logging;

namespace Chat.Client;

/// <summary>A client may be started before the silos: it waits for them.</summary>
internal sealed partial class UntilSilosAreThere(TimeProvider time, ILogger<UntilSilosAreThere> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        LogWaiting(logger, exception.Message);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }

    [LoggerMessage(2101, LogLevel.Warning, "No silo can be reached yet; trying again. {Reason}")]
    private static partial void LogWaiting(ILogger logger, string reason);
}
