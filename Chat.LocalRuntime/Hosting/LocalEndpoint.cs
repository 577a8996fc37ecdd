namespace Orleans.Local;

/// <summary>The ports a silo would listen on; here they only tell clusters of one process apart.</summary>
internal sealed class LocalEndpoint
{
    public int SiloPort { get; set; } = 11111;
    public int GatewayPort { get; set; } = 30000;
}
