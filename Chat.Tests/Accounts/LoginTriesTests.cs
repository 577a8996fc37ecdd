using Chat.Accounts;

namespace Chat.Tests.Accounts;

public class LoginTriesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    private readonly LoginTries tries = new();

    [Fact]
    public void The_eleventh_try_within_three_minutes_waits_for_the_first_to_age()
    {
        for (var i = 0; i < 10; i++) Assert.Null(tries.Try(10, Window, Start.AddSeconds(i)));
        Assert.Equal(TimeSpan.FromSeconds(170), tries.Try(10, Window, Start.AddSeconds(10)));
        Assert.Null(tries.Try(10, Window, Start.AddMinutes(3)));
    }

    [Fact]
    public void Zero_switches_the_limit_off_and_keeps_nothing()
    {
        for (var i = 0; i < 100; i++) Assert.Null(tries.Try(0, Window, Start));
        Assert.Empty(tries.Tries);
    }
}
