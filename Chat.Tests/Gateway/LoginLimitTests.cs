using System.Net;
using Chat.Gateway.Auth;
using Chat.Tests.Fixtures;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Gateway;

public class LoginLimitTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1"), There = IPAddress.Parse("192.0.2.2");

    private readonly StoppedClock time = new();

    [Fact]
    public void A_window_that_is_over_is_forgotten()
    {
        var limit = Limit(2);
        limit.Try("ada@example.org", Here);
        limit.Try("ada@example.org", Here);
        var refused = Assert.Throws<ChatException>(() => limit.Try("ada@example.org", Here));
        Assert.Equal((ErrorCode.RateLimited, TimeSpan.FromMinutes(3)), (refused.Code, refused.RetryAfter));
        time.Now += TimeSpan.FromMinutes(3);
        limit.Try("ada@example.org", Here);
    }

    [Fact]
    public void Another_address_and_another_account_have_tries_of_their_own()
    {
        var limit = Limit(1);
        limit.Try("ada@example.org", Here);
        limit.Try("ada@example.org", There);
        limit.Try("grace@example.org", Here);
        Assert.Throws<ChatException>(() => limit.Try("ada@example.org", There));
    }

    [Fact]
    public void The_right_password_clears_and_zero_switches_off()
    {
        var limit = Limit(1);
        limit.Try("ada@example.org", Here);
        limit.Clear("ada@example.org", Here);
        limit.Try("ada@example.org", Here);
        var off = Limit(0);
        for (var tries = 0; tries < 100; tries++) off.Try("ada@example.org", Here);
    }

    private LoginLimit Limit(int tries) => new(Options.Create(new LoginLimitOptions { LoginTries = tries }), time);
}
