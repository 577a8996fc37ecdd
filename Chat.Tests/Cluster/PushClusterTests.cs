using System.Net;

namespace Chat.Tests.Cluster;

/// <summary>On push streams, and what streams have no part in.</summary>
public sealed class PushClusterTests(PushClusterTests.PushCluster cluster) : ClusterContract(cluster), IClassFixture<PushClusterTests.PushCluster>
{
    [Fact]
    public async Task Connecting_needs_no_sticky_gateway()
    {
        await using var ada = await Cluster.East.Register("ada");
        await using var there = ada.At(Cluster.West);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => (i % 2 == 0 ? ada : there).Socket.Status()));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.SwitchingProtocols, status));
    }

    [Fact]
    public async Task A_silo_says_that_it_is_ready()
    {
        using var http = new HttpClient { BaseAddress = Cluster.SiloAddress };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
    }

    public sealed class PushCluster() : ChatCluster;
}
