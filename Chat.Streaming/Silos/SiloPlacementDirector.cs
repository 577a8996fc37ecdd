using Orleans.Runtime.Placement;

namespace Chat.Streaming.Silos;

internal sealed class SiloPlacementDirector : IPlacementDirector
{
    /// <summary>Of no kind that Orleans would try again: a silo that is gone does not come back under its address.</summary>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silo = SiloAddress.FromParsableString(target.GrainIdentity.Key.ToString()!);
        return context.GetCompatibleSilos(target).Contains(silo)
            ? Task.FromResult(silo)
            : throw new InvalidOperationException($"{silo} is not there.");
    }
}
