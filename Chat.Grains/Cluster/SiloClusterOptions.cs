using System.ComponentModel.DataAnnotations;

namespace Chat.Cluster;

/// <summary>How a silo finds the others of its cluster, section <c>Chat:Cluster</c>.</summary>
internal sealed class SiloClusterOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Chat:Cluster";

    /// <summary>Name of the cluster. Processes of one name that share a database belong together; another name is another cluster over the same data, which must not be.</summary>
    [Required, StringLength(100)]
    public string Id { get; set; } = "chat";

    /// <summary>Name of the service over its whole life. Stored states and reminders belong to it: changing it loses them.</summary>
    [Required, StringLength(100)]
    public string ServiceId { get; set; } = "chat";

    /// <summary>Where a silo listens for other silos.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Where a silo listens for gateways and other clients.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>The IP address at which the other processes reach this silo; empty: the first of this machine's.</summary>
    public string? AdvertisedAddress { get; set; }
}
