namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class CallChainTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_cycle_of_calls_times_out() =>
        await Assert.ThrowsAsync<TimeoutException>(() => cluster.Grain<IChainGrain>("Ada 1").Around("Grace 1", allow: false).Soon());

    [Fact]
    public async Task A_cycle_that_opted_in_gets_back_in() =>
        Assert.Equal("Ada 2", await cluster.Grain<IChainGrain>("Ada 2").Around("Grace 2", allow: true).Soon());

    [Fact]
    public async Task A_cycle_that_opted_in_and_out_again_times_out() =>
        await Assert.ThrowsAsync<TimeoutException>(() => cluster.Grain<IChainGrain>("Ada 3").AroundSuppressed("Grace 3").Soon());

    [Fact]
    public async Task The_request_context_flows_along_and_not_back()
    {
        RequestContext.Set("who", "Linus");
        try
        {
            Assert.Equal("Linus", await cluster.Grain<IChainGrain>("Ada 4").ContextOf("Grace 4", "who").Soon());
            await cluster.Grain<IChainGrain>("Ada 4").ChangeContext("who", "Mallory").Soon();
            Assert.Equal("Linus", RequestContext.Get("who"));
        }
        finally
        {
            RequestContext.Clear();
        }

        Assert.Null(await cluster.Grain<IChainGrain>("Ada 4").Context("who").Soon());
    }
}
