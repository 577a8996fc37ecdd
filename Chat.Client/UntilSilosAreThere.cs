using Microsoft.Extensions.Logging;

namespace Chat.Client;

/// <summary>A client may be started before the silos: it waits for them.</summary>
internal sealed class UntilSilosAreThere(TimeProvider time, ILogger<UntilSilosAreThere> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        logger.Waiting(exception.Message);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }
}
