namespace Orleans.TestingHost;

public class TestClusterOptions
{
    public string ClusterId { get; set; } = $"testcluster-{Guid.NewGuid():N}";
    public string ServiceId { get; set; } = Guid.NewGuid().ToString("N");
    public short InitialSilosCount { get; set; }
}
