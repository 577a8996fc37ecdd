using Chat.Gateway.Presence;
using Chat.Presence;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Presence;

public class LocalStatusesTests
{
    private const string Laptop = "laptop", Phone = "phone";

    private static readonly UserId Ada = new("ada");
    private static readonly RoomId Lobby = new("lobby");

    private readonly FakeTimeProvider time = new();
    private readonly LocalStatuses statuses;

    public LocalStatusesTests()
    {
        statuses = new(time);
        statuses.Opened(Ada, Laptop, [Lobby]);
        statuses.Opened(Ada, Phone, [Lobby]);
        statuses.TakeChanged();
    }

    [Fact]
    public void Who_is_idle_at_all_devices_is_away_since_the_last_one()
    {
        statuses.SetIdle(Ada, Laptop, true);
        Assert.Equal((PresenceStatus.Online, false), Now());
        time.Advance(TimeSpan.FromMinutes(1));
        statuses.SetIdle(Ada, Phone, true);
        Assert.Equal((PresenceStatus.Away, true), Now());
        Assert.Equal(time.GetUtcNow(), statuses.IdleSince(Ada));
        Assert.Equal([Ada], statuses.TakeIdle());
        statuses.SetIdle(Ada, Phone, false);
        Assert.Equal((PresenceStatus.Online, true), Now());
    }

    [Fact]
    public void Devices_that_come_and_go_count_as_the_others_do()
    {
        statuses.SetIdle(Ada, Laptop, true);
        statuses.Closed(Ada, Phone);
        Assert.Equal((PresenceStatus.Away, true), Now());
        statuses.Opened(Ada, "tablet", [Lobby]);
        Assert.Equal((PresenceStatus.Online, true), Now());
        // Said before it was closed, heard after.
        statuses.SetIdle(Ada, Phone, true);
        Assert.Equal((PresenceStatus.Online, false), Now());
    }

    [Fact]
    public void What_she_has_chosen_goes_before_what_she_does_until_it_ends_by_itself()
    {
        statuses.Chose(Ada, PresenceStatus.Busy, time.GetUtcNow().AddHours(1));
        Assert.Equal((PresenceStatus.Busy, true), Now());
        statuses.SetIdle(Ada, Laptop, true);
        statuses.SetIdle(Ada, Phone, true);
        Assert.Equal((PresenceStatus.Busy, false), Now());
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((PresenceStatus.Away, true), Now());
    }

    [Fact]
    public void What_changes_back_before_it_was_asked_for_is_no_news()
    {
        for (var i = 0; i < 10; i++)
        {
            statuses.Chose(Ada, PresenceStatus.Busy, null);
            statuses.Chose(Ada, PresenceStatus.Online, null);
        }
        Assert.Equal((PresenceStatus.Online, false), Now());
        Assert.Empty(statuses.TakeIdle());
    }

    [Fact]
    public void Of_who_has_gone_nothing_is_kept()
    {
        statuses.Chose(Ada, PresenceStatus.Away, time.GetUtcNow().AddHours(1));
        statuses.SetIdle(Ada, Phone, true);
        statuses.Closed(Ada, Laptop);
        statuses.Closed(Ada, Phone);
        Assert.Equal((PresenceStatus.Online, false), Now());
        Assert.Empty(statuses.TakeIdle());
        statuses.SayIdleAgain(Ada);
        Assert.Empty(statuses.TakeIdle());
    }

    /// <summary>How Ada shows, and whether rooms are to be told.</summary>
    private (PresenceStatus, bool) Now()
    {
        var told = statuses.TakeChanged();
        Assert.All(told, t => Assert.Equal([Lobby], t.Rooms));
        return (statuses.Of(Ada), told.Count == 1);
    }
}
