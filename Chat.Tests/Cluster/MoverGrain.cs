using System.Collections.Concurrent;

namespace Chat.Tests.Cluster;

[Alias("tests.IMoverGrain")]
public interface IMoverGrain : IGrainWithStringKey
{
    [Alias("Where")]
    Task<SiloAddress> Where();
}

/// <summary>Says where it is, and why it ended there.</summary>
public sealed class MoverGrain(ILocalSiloDetails silo) : Grain, IMoverGrain
{
    public static ConcurrentDictionary<(string Key, SiloAddress Silo), DeactivationReasonCode> Ended { get; } = new();

    public Task<SiloAddress> Where() => Task.FromResult(silo.SiloAddress);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Ended[(this.GetPrimaryKeyString(), silo.SiloAddress)] = reason.ReasonCode;
        return Task.CompletedTask;
    }
}
