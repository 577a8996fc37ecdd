namespace Chat.Streaming.Silos;

/// <summary>Calls to a certain silo.</summary>
public static class SiloGrains
{
    /// <summary>The grain that speaks for a silo. Calls fail where that silo is gone, or is of a version that has no such grain.</summary>
    public static TGrain OfSilo<TGrain>(this IGrainFactory grains, SiloAddress silo) where TGrain : IGrainWithStringKey =>
        grains.GetGrain<TGrain>(KeyOf(silo));

    internal static string KeyOf(SiloAddress silo) => silo.ToParsableString();
}
