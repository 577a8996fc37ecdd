namespace Chat.Streaming.Silos;

/// <summary>A grain that there is one of on each silo, and that speaks for all of it. Key: the silo; see <see cref="SiloGrains.OfSilo"/>.</summary>
[PlacedBySilo]
public abstract class SiloGrain(ILocalSiloDetails silo) : Grain
{
    /// <summary>Elsewhere it would answer for the wrong one.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => this.GetPrimaryKeyString() == SiloGrains.KeyOf(silo.SiloAddress)
        ? Task.CompletedTask
        : throw new InvalidOperationException($"This is {silo.SiloAddress}, not {this.GetPrimaryKeyString()}.");
}
