namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class ReminderTests(ConformanceCluster cluster)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_reminder_activates_the_grain_it_belongs_to()
    {
        var grain = cluster.Grain<IReminderGrain>();
        await grain.Remind("wake up", Soon, Soon).Soon();
        await grain.End().Soon();

        await Signals.Wait("wake up came to a new activation");

        await grain.Forget("wake up").Soon();
        Assert.Empty(await grain.Names().Soon());
    }

    [Fact]
    public async Task Reminders_are_known_by_name()
    {
        var grain = cluster.Grain<IReminderGrain>();

        await grain.Remind("tea", TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Soon();
        await grain.Remind("cake", TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Soon();
        await grain.Remind("tea", TimeSpan.FromHours(2), TimeSpan.FromHours(1)).Soon();
        Assert.Equal(["cake", "tea"], await grain.Names().Soon());

        await grain.Forget("tea").Soon();
        Assert.Equal(["cake"], await grain.Names().Soon());
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Grain<IReminderGrain>().Remind("hasty", Soon, TimeSpan.FromMilliseconds(1)).Soon());
}
