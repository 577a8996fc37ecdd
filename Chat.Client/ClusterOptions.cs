using System.ComponentModel.DataAnnotations;

namespace Chat.Client;

/// <summary>The cluster that a client reaches, section <c>Chat:Cluster</c>.</summary>
public sealed class ClusterOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Chat:Cluster";

    /// <summary>Name of the cluster, as the silos have it. Under another name no silo is found.</summary>
    [Required, StringLength(100)]
    public string Id { get; set; } = "chat";

    /// <summary>Name of the service, as the silos have it.</summary>
    [Required, StringLength(100)]
    public string ServiceId { get; set; } = "chat";

    /// <summary>
    /// Within this time the answer of a call is there, though silos come and go or the database is away: a call that can be repeated is,
    /// as long as a try of four seconds fits in. Longer: people wait instead of being told. 0 switches it off.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Chat:Cluster:CallDeadline must be between 00:00:00 and 00:05:00.")]
    public TimeSpan CallDeadline { get; set; } = TimeSpan.FromSeconds(10);
}
