using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>A silo of a test cluster.</summary>
public abstract class SiloHandle : IAsyncDisposable
{
    public required string Name { get; init; }
    public required SiloAddress SiloAddress { get; init; }
    public abstract bool IsActive { get; }

    /// <summary>Stops it with its grains deactivated, or as if its process had died.</summary>
    public abstract Task StopSiloAsync(bool stopGracefully);

    public abstract ValueTask DisposeAsync();

    public override string ToString() => $"{Name} {SiloAddress}";
}
