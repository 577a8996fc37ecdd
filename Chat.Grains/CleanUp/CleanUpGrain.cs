using Chat.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

internal sealed class CleanUpGrain(
    CleanUpStore store, DeletedMembers members, IOptions<CleanUpOptions> options, TimeProvider time, SiloMetrics metrics, ILogger<CleanUpGrain> logger) : Grain, ICleanUpGrain
{
    // Die with the activation: the next one begins a pass anew.
    private IAsyncEnumerator<Removed>? pass;
    private IGrainTimer? turns;
    private long? ended;

    public Task Begin()
    {
        // Every silo asks, each at times of its own.
        var isTime = ended is not { } last || time.GetElapsedTime(last) >= options.Value.Interval / 2;
        if (pass is null && isTime) Start();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await End();

    private void Start()
    {
        pass = store.Pass().Concat(members.Pass()).GetAsyncEnumerator();
        turns = this.RegisterGrainTimer(
            Turn, new GrainTimerCreationOptions { DueTime = options.Value.Pause, Period = options.Value.Pause, KeepAlive = true });
    }

    private async Task Turn(CancellationToken stopping)
    {
        try
        {
            if (await pass!.MoveNextAsync())
            {
                metrics.Removed(pass.Current.What, pass.Current.Rows);
                return;
            }
        }
        catch (Exception error)
        {
            logger.NotCleanedUp(error);
        }
        await End();
    }

    private async Task End()
    {
        turns?.Dispose();
        if (pass is not null) await pass.DisposeAsync();
        (turns, pass, ended) = (null, null, time.GetTimestamp());
    }
}
