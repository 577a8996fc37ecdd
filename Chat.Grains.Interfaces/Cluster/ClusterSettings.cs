using System.ComponentModel.DataAnnotations;

namespace Chat.Cluster;

/// <summary>How the processes of a cluster find each other, section <c>Chat:Cluster</c>. The same for silos, gateways and other clients.</summary>
public sealed class ClusterSettings
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

    /// <summary>
    /// Within this time a client of the cluster has the answer of a call, though silos come and go or the database is away: a call that can
    /// be repeated is, as long as a try of four seconds fits in. Longer: people wait instead of being told. 0 switches it off.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Chat:Cluster:CallDeadline must be between 00:00:00 and 00:05:00.")]
    public TimeSpan CallDeadline { get; set; } = TimeSpan.FromSeconds(10);
}
