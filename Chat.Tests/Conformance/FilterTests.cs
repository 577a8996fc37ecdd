namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class FilterTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_grain_may_stand_before_its_own_calls()
    {
        var grain = cluster.Grain<IFilterGrain>();

        Assert.Equal(42, await grain.Double(21));

        Assert.Equal(["before Double", "running", "after Double", "before Seen"], await grain.Seen());
    }

    [Fact]
    public async Task What_the_filter_throws_is_the_answer_and_the_call_is_not_run()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => cluster.Grain<IFilterGrain>().Refused());

        Assert.Equal("refused by the filter", refusal.Message);
    }
}
