using Chat.Presence;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Presence;

public sealed class GatewayLeasesTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly GatewayLeases gateways;
    private readonly TaskCompletionSource<GatewayLease> gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GatewayLeasesTests() => gateways = new(Options.Create(new PresenceOptions()), time, NullLogger<GatewayLeases>.Instance);

    [Fact]
    public async Task A_gateway_that_says_nothing_for_three_heartbeats_is_gone_and_those_who_watch_it_hear_of_it()
    {
        var east = gateways.Hear("east", gone.SetResult);
        var west = gateways.Hear("west");
        time.Advance(TimeSpan.FromSeconds(80));
        gateways.Hear("west");
        Assert.False(east.IsOver);
        time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(east, await gone.Task.OrFail("it was told"));
        Assert.True(east.IsOver);
        Assert.False(west.IsOver);
    }

    [Fact]
    public async Task One_that_is_heard_of_again_has_another_lease_of_a_higher_number()
    {
        var before = gateways.Hear("east", gone.SetResult);
        Assert.Same(before, gateways.Hear("east"));
        Assert.Equal(1, before.Number);
        time.Advance(TimeSpan.FromSeconds(91));
        await gone.Task.OrFail("it was told");

        Assert.Equal(2, gateways.Hear("east").Number);
        Assert.False(before.Renew(time, null));
    }

    [Fact]
    public void Who_does_not_watch_any_more_hears_nothing()
    {
        var lease = gateways.Hear("east", gone.SetResult);
        lease.Forget(gone.SetResult);
        time.Advance(TimeSpan.FromSeconds(91));
        Assert.True(lease.IsOver);
        Assert.False(gone.Task.IsCompleted);
    }

    public void Dispose() => gateways.Dispose();
}
