using Chat.Accounts;

namespace Chat.Tests.Accounts;

public class LoginTriesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public void The_eleventh_try_within_three_minutes_waits_for_the_first_to_age()
    {
        var tries = new LoginTries(10, TimeSpan.FromMinutes(3));
        for (var i = 0; i < 10; i++) Assert.Null(tries.Try(Start.AddSeconds(i)));
        Assert.Equal(TimeSpan.FromSeconds(170), tries.Try(Start.AddSeconds(10)));
        Assert.Null(tries.Try(Start.AddMinutes(3)));
    }

    [Fact]
    public void A_right_password_starts_the_count_anew()
    {
        var tries = new LoginTries(1, TimeSpan.FromMinutes(3));
        tries.Try(Start);
        tries.Clear();
        Assert.Null(tries.Try(Start));
    }

    [Fact]
    public void Zero_switches_the_limit_off()
    {
        var tries = new LoginTries(0, TimeSpan.FromMinutes(3));
        for (var i = 0; i < 100; i++) Assert.Null(tries.Try(Start));
    }
}
