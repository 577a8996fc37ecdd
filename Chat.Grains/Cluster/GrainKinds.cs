using Orleans.Metadata;

namespace Chat.Cluster;

internal static class GrainKinds
{
    private const string StatelessWorker = "StatelessWorkerPlacement";

    /// <summary>Stateless workers have no address of their own: there is one on every silo that needs it.</summary>
    public static bool IsStatelessWorker(this GrainProperties grain) =>
        grain.Properties.GetValueOrDefault(WellKnownGrainTypeProperties.PlacementStrategy) == StatelessWorker;
}
