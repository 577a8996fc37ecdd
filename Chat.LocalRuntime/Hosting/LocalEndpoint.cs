namespace Orleans.Local;

/// <summary>What a silo or client is configured with; the ports only tell clusters of one process apart.</summary>
internal sealed class LocalEndpoint
{
    public int SiloPort { get; set; } = 11111;
    public bool PropagatesActivities { get; set; }
    public int GatewayPort { get; set; } = 30000;
}
