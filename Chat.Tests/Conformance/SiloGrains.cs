namespace Chat.Tests.Conformance;

[Alias("conformance.IMortalGrain")]
public interface IMortalGrain : IGrainWithStringKey
{
    [Alias("Where")]
    Task<string> Where();

    [Alias("Count")]
    Task<int> Count();

    [Alias("Hold")]
    [ResponseTimeout("00:00:10")]
    Task Hold(string signal);
}

public sealed class MortalGrain(ILocalSiloDetails silo) : Grain, IMortalGrain
{
    private int _count;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Raise($"{this.GetPrimaryKeyString()} was told on {silo.Name}");
        return Task.CompletedTask;
    }

    public Task<string> Where() => Task.FromResult(silo.Name);

    public Task<int> Count() => Task.FromResult(++_count);

    public async Task Hold(string signal)
    {
        Signals.Raise(signal + " started");
        await Signals.Wait(signal);
    }
}
