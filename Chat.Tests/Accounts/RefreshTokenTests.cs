using Chat.Accounts;

namespace Chat.Tests.Accounts;

public class RefreshTokenTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private readonly string key = RefreshToken.NewKey();

    [Fact]
    public void The_token_before_is_a_repeat_for_a_minute_and_older_ones_never_are()
    {
        var first = RefreshToken.First("s", key);
        var second = RefreshToken.Next("s", key, first);
        var third = RefreshToken.Next("s", key, second);
        var session = Session(third) with { PreviousHash = RefreshToken.Hash(second) };

        Assert.Equal(TokenUse.Current, session.Use(third, Start.AddDays(1)));
        Assert.Equal(TokenUse.Repeat, session.Use(second, Start.AddSeconds(59)));
        Assert.Equal(TokenUse.Former, session.Use(second, Start.AddSeconds(60)));
        Assert.Equal(TokenUse.Former, session.Use(first, Start));
        Assert.Equal(third, RefreshToken.Next("s", key, second));
    }

    [Fact]
    public void What_is_not_of_the_family_is_strange()
    {
        var session = Session(RefreshToken.First("s", key));
        var other = RefreshToken.First("s", RefreshToken.NewKey());
        foreach (var token in (string[])[other, "s.", "s.garbage", "s", "", "s.!!!!", other[..^1], other + "A", "s." + new string('A', 64)])
            Assert.Equal(TokenUse.Strange, session.Use(token, Start));
    }

    [Fact]
    public void A_session_from_before_there_were_families_knows_its_token_and_no_other()
    {
        var session = Session("s.old") with { FamilyKey = null };
        Assert.Equal(TokenUse.Current, session.Use("s.old", Start));
        Assert.Equal(TokenUse.Strange, session.Use(RefreshToken.First("s", key), Start));
    }

    private SessionRow Session(string token) =>
        new("s", new UserId("ada"), RefreshToken.Hash(token), Start, Start.AddDays(30), null) { FamilyKey = key };
}
