using Chat.Presence;
using Chat.Users;

namespace Chat.Tests.Users;

public class StatusRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private static readonly UserRow Ada = new() { Id = new("ada"), Username = "ada", DisplayName = "Ada", Role = UserRole.User, CreatedAt = Now };

    private static readonly ChangeStatus Lunch = new() { Status = PresenceStatus.Away, Text = " At lunch ", Emoji = "🥪", Until = Now.AddHours(1) };

    [Fact]
    public void What_is_said_with_an_end_is_over_then()
    {
        var away = StatusRules.With(Ada, Lunch, Now);

        Assert.Equal((PresenceStatus.Away, "At lunch", "🥪"), Of(StatusRules.Now(away, Now.AddMinutes(59))));
        Assert.Equal(Ada, StatusRules.Now(away, Now.AddHours(1)));
    }

    [Fact]
    public void Without_an_end_it_stays_and_who_is_invisible_stays_so_when_the_text_is_over()
    {
        var busy = StatusRules.With(Ada, Lunch with { Status = PresenceStatus.Busy, Until = null }, Now);
        Assert.Equal((PresenceStatus.Busy, "At lunch", "🥪"), Of(StatusRules.Now(busy, Now.AddYears(9))));
        var hidden = StatusRules.With(Ada, Lunch with { Status = PresenceStatus.Invisible }, Now);
        Assert.Equal((PresenceStatus.Invisible, "", null), Of(StatusRules.Now(hidden, Now.AddHours(1))));
    }

    [Fact]
    public void A_status_alone_leaves_what_is_said_unless_that_is_over()
    {
        var away = StatusRules.With(Ada, Lunch, Now);
        var alone = new ChangeStatus { Status = PresenceStatus.Busy };
        Assert.Equal((PresenceStatus.Busy, "At lunch", "🥪"), Of(StatusRules.With(away, alone, Now)));
        Assert.Equal((PresenceStatus.Busy, "", null), Of(StatusRules.With(away, alone, Now.AddHours(2))));
    }

    [Fact]
    public void What_is_no_status_is_refused()
    {
        foreach (var bad in new[] { Lunch with { Status = PresenceStatus.Offline }, Lunch with { Emoji = "no" }, Lunch with { Until = Now }, Lunch with { Until = Now.AddYears(2) } })
            Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => StatusRules.With(Ada, bad, Now)).Code);
        Assert.Equal(ErrorCode.TooLong, Assert.Throws<ChatException>(() => StatusRules.With(Ada, Lunch with { Text = new string('x', 101) }, Now)).Code);
    }

    [Theory]
    [InlineData(PresenceStatus.Online, true, PresenceStatus.Online)]
    [InlineData(PresenceStatus.Busy, true, PresenceStatus.Busy)]
    [InlineData(PresenceStatus.Busy, false, PresenceStatus.Offline)]
    [InlineData(PresenceStatus.Invisible, true, PresenceStatus.Invisible)]
    [InlineData(PresenceStatus.Invisible, false, PresenceStatus.Invisible)]
    public void Who_is_not_here_is_offline_whatever_they_chose(PresenceStatus chosen, bool isOnline, PresenceStatus shown) =>
        Assert.Equal(shown, StatusRules.Shown(chosen, isOnline));

    private static (PresenceStatus, string, string?) Of(UserRow user) => (user.Status, user.StatusText, user.StatusEmoji);
}
