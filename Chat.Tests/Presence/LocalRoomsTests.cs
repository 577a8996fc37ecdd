using Chat.Gateway.Presence;
using Chat.Presence;

namespace Chat.Tests.Presence;

public class LocalRoomsTests
{
    private static readonly RoomId Lobby = new("lobby"), Attic = new("attic");
    private static readonly UserId Ada = new("ada"), Grace = new("grace");

    private readonly LocalRooms rooms = new("east");
    private UserId? busy;

    [Fact]
    public void What_was_heard_is_not_said_again()
    {
        rooms.Came(Ada, Lobby);
        Take(isHeard: true);
        Assert.Empty(rooms.TakeNews(Shown));
    }

    [Fact]
    public void What_was_not_heard_is_said_again_as_it_is_then()
    {
        rooms.Came(Ada, Lobby);
        Take(isHeard: true);
        rooms.Came(Grace, Lobby);
        var lost = Take(isHeard: false);
        Assert.Equal<UserId>([Grace], lost.Online);
        rooms.Went(Grace, [Lobby]);
        rooms.Went(Ada, [Lobby]);
        var again = Take(isHeard: true);
        Assert.Equal(2, again.Offline.Length);
        Assert.True(again.Number > lost.Number);
        Assert.Empty(rooms.TakeNews(Shown));
    }

    [Fact]
    public void A_room_that_may_have_forgotten_hears_everything()
    {
        rooms.Came(Ada, Lobby);
        Take(isHeard: true);
        rooms.Came(Grace, Lobby);
        Take(isHeard: true);
        rooms.SayAll(Lobby);
        Assert.False(rooms.TakeNews(Shown) is not [var (_, lost)] || !lost.IsComplete);
        rooms.Settle(Lobby, isHeard: false);
        var all = Take(isHeard: true);
        Assert.True(all.IsComplete);
        Assert.Equal(2, all.Online.Length);
    }

    [Fact]
    public void One_that_nobody_here_is_in_is_told_nothing()
    {
        rooms.SayAll(Attic);
        rooms.Went(Ada, [Attic]);
        Assert.Empty(rooms.TakeNews(Shown));
    }

    [Fact]
    public void Who_shows_otherwise_is_said_again_where_they_are_known_to_be_here()
    {
        rooms.Came(Ada, Lobby);
        rooms.Came(Grace, Lobby);
        Take(isHeard: true);
        busy = Grace;
        rooms.Changed(Grace, [Lobby, Attic]);
        var news = Take(isHeard: true);
        Assert.Equal<UserId>([Grace], news.Online);
        Assert.Equal<UserId>([Grace], news.Busy);
        rooms.Went(Grace, [Lobby]);
        Take(isHeard: true);
        rooms.Changed(Grace, [Lobby]);
        Assert.Empty(rooms.TakeNews(Shown));
        rooms.SayAll(Lobby);
        Assert.Empty(Take(isHeard: true).Busy);
    }

    private PresenceStatus Shown(UserId user) => user == busy ? PresenceStatus.Busy : PresenceStatus.Online;

    private PresenceReport Take(bool isHeard)
    {
        var (room, report) = Assert.Single(rooms.TakeNews(Shown));
        rooms.Settle(room, isHeard);
        return report;
    }
}
