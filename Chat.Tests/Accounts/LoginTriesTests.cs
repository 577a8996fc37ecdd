using Chat.Accounts;
using Chat.Limits;

namespace Chat.Tests.Accounts;

public class LoginTriesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly LimitOptions Limits = new() { LoginTries = 10, LoginTriesOfAccount = 25, LoginWindow = TimeSpan.FromMinutes(3) };

    private readonly LoginTries tries = new();

    [Fact]
    public void The_eleventh_try_within_three_minutes_waits_for_the_first_to_age()
    {
        for (var i = 0; i < 10; i++) Assert.Null(Try("office", Start.AddSeconds(i)));
        Assert.Equal(TimeSpan.FromSeconds(170), Try("office", Start.AddSeconds(10)));
        Assert.Null(Try("home", Start.AddSeconds(10)));
        Assert.Null(Try("office", Start.AddMinutes(3)));
    }

    [Fact]
    public void The_right_password_begins_the_tries_of_its_network_anew()
    {
        for (var i = 0; i < 10; i++) Assert.Null(Try("office", Start));
        for (var i = 0; i < 10; i++) Assert.Null(Try("home", Start));
        tries.Succeed("office");
        Assert.Null(Try("office", Start));
        Assert.NotNull(Try("home", Start));
    }

    [Fact]
    public void Tries_from_many_networks_wait_too_but_not_where_somebody_has_succeeded()
    {
        tries.Succeed("home");
        for (var i = 0; i < 25; i++) Assert.Null(Try($"bot-{i}", Start.AddSeconds(i)));
        Assert.Equal(TimeSpan.FromSeconds(150), Try("bot-25", Start.AddSeconds(30)));
        for (var i = 0; i < 10; i++) Assert.Null(Try("home", Start.AddSeconds(30)));
        Assert.Equal(TimeSpan.FromSeconds(180), Try("home", Start.AddSeconds(30)));
    }

    [Fact]
    public void The_last_ten_networks_are_known()
    {
        for (var i = 0; i < 11; i++) tries.Succeed($"{i}");
        tries.Succeed("1");
        Assert.Equal(["1", "10", "9", "8", "7", "6", "5", "4", "3", "2"], tries.Known);
    }

    [Fact]
    public void Zero_switches_a_limit_off()
    {
        var none = new LimitOptions { LoginTries = 0, LoginTriesOfAccount = 0 };
        for (var i = 0; i < 300; i++) tries.Begin("office", Start);
        Assert.Null(tries.Wait(none, "office", Start));
    }

    private TimeSpan? Try(string from, DateTimeOffset now)
    {
        var wait = tries.Wait(Limits, from, now);
        if (wait is null) tries.Begin(from, now);
        return wait;
    }
}
