using Chat.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Health;

public class RecentHealthTests
{
    private readonly FakeTimeProvider time = new();
    private int looks;

    [Fact]
    public async Task However_many_ask_within_a_second_it_looks_once()
    {
        var health = new RecentHealth(() => Task.FromResult(HealthCheckResult.Healthy($"{++looks}")), time);
        for (var asked = 0; asked < 100; asked++) Assert.Equal("1", (await health.Get()).Description);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("2", (await health.Get()).Description);
    }

    [Fact]
    public async Task Who_asks_while_it_looks_waits_for_the_same()
    {
        var look = new TaskCompletionSource<HealthCheckResult>();
        var health = new RecentHealth(() => Interlocked.Increment(ref looks) > 0 ? look.Task : throw new InvalidOperationException(), time);
        var first = health.Get();
        time.Advance(TimeSpan.FromSeconds(2));
        var second = health.Get();
        look.SetResult(HealthCheckResult.Unhealthy());
        Assert.Equal((await first).Status, (await second).Status);
        Assert.Equal(1, looks);
    }
}
