namespace Orleans.Configuration;

/// <summary>Which cluster and service a silo or client belongs to.</summary>
public class ClusterOptions
{
    public string ClusterId { get; set; } = "default";
    public string ServiceId { get; set; } = "default";
}
