namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class ExceptionTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task An_exception_keeps_its_type_message_and_data()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            cluster.Grain<IExceptionGrain>().Refuse(429, "Too fast", TimeSpan.FromSeconds(5)).Soon());

        Assert.Equal((429, "Too fast", TimeSpan.FromSeconds(5)), (refused.Code, refused.Message, refused.RetryAfter));
    }

    [Fact]
    public async Task An_exception_thrown_before_the_first_await_arrives_the_same_way()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            cluster.Grain<IExceptionGrain>().RefuseSynchronously("at once").AsTask().Soon());

        Assert.Equal("at once", refused.Message);
    }

    [Fact]
    public async Task A_framework_exception_keeps_its_inner_exception()
    {
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => cluster.Grain<IExceptionGrain>().FailOutside("outer").Soon());

        Assert.Equal("outer", failed.Message);
        Assert.Equal("inner", Assert.IsType<FormatException>(failed.InnerException).Message);
    }

    [Fact]
    public async Task Each_caller_gets_its_own_copy_without_what_is_not_carried()
    {
        var grain = cluster.Grain<IExceptionGrain>();

        var first = await Assert.ThrowsAsync<RefusedException>(() => grain.ThrowShared().Soon());
        var second = await Assert.ThrowsAsync<RefusedException>(() => grain.ThrowShared().Soon());

        Assert.NotSame(first, second);
        Assert.Null(first.NotCarried);
    }

    [Fact]
    public async Task An_exception_crosses_several_grains()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => cluster.Grain<IExceptionGrain>().RefuseVia("another").Soon());

        Assert.Equal((7, "from afar"), (refused.Code, refused.Message));
    }
}
