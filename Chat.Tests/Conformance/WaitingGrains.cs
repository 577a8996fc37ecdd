using Orleans.Concurrency;

namespace Chat.Tests.Conformance;

[Alias("conformance.IWaitingGrain")]
public interface IWaitingGrain : IGrainWithStringKey
{
    [Alias("Hold")]
    [ResponseTimeout("00:00:00.500")]
    Task Hold(string signal);

    [Alias("HoldUntilCancelled")]
    Task HoldUntilCancelled(string signal, CancellationToken cancellationToken);

    [Alias("Alive")]
    [AlwaysInterleave]
    Task<bool> Alive();
}

public sealed class WaitingGrain : Grain, IWaitingGrain
{
    public async Task Hold(string signal)
    {
        Signals.Raise(signal + " started");
        await Signals.Wait(signal);
        Signals.Raise(signal + " ended");
    }

    public async Task HoldUntilCancelled(string signal, CancellationToken cancellationToken)
    {
        Signals.Raise(signal + " started");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            Signals.Raise(signal + " cancelled");
        }
    }

    public Task<bool> Alive() => Task.FromResult(true);
}
