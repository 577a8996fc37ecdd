namespace Orleans.Local;

/// <summary>What silos and clients must have in common. The port keeps two standalone hosts in one process apart.</summary>
internal readonly record struct ClusterKey(string ClusterId, string ServiceId, int GatewayPort);
