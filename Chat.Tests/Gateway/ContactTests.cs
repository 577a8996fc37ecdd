using System.Net;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What a stranger can do to somebody.</summary>
[Collection(SharedServerCollection.Name)]
public class ContactTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Everyone_is_reachable_until_they_choose_otherwise_and_the_choice_is_kept()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        Assert.Equal("everyone", (await grace.Get("/api/me")).Text("contactBy"));
        await ada.CreateRoom("Team", "private", grace.Id);

        Assert.Equal("sharedRooms", (await grace.Patch("/api/me", new { contactBy = "sharedRooms" })).Text("contactBy"));
        Assert.Equal("sharedRooms", (await grace.Patch("/api/me", new { statusText = "at sea" })).Text("contactBy"));
        Assert.Equal("invalid", await (await grace.Request(HttpMethod.Patch, "/api/me", new { contactBy = "friends" })).Code());
    }

    [Fact]
    public async Task A_stranger_reaches_whoever_asks_for_a_shared_room_only_after_they_met_in_one()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        await grace.Patch("/api/me", new { contactBy = "sharedRooms" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), await Tries(ada, grace));

        var lobby = await grace.CreateRoom();
        await ada.Post($"/api/rooms/{lobby}/join");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), await Tries(ada, grace));
    }

    [Fact]
    public async Task Nobody_is_nobody_but_what_was_begun_goes_on_and_the_user_may_begin()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.Register("linus");
        var known = await linus.Direct(grace);
        await grace.Patch("/api/me", new { contactBy = "nobody" });
        await ada.Post($"/api/rooms/{await grace.CreateRoom()}/join");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), await Tries(ada, grace));
        Assert.Equal(known, await linus.Direct(grace));
        var begun = await grace.Direct(ada);
        Assert.Equal(begun, await ada.Direct(grace));
    }

    [Fact]
    public async Task Others_fill_half_of_the_rooms_a_user_may_be_in_and_the_user_the_rest()
    {
        await using var small = await ChatServer.Start("Chat:Limits:RoomsOfUser=4");
        await using var ada = await small.Register("ada");
        await using var grace = await small.Register("grace");
        await using var linus = await small.Register("linus");
        var lobby = await linus.CreateRoom();
        for (var i = 0; i < 2; i++) await ada.CreateRoom("Spam", "private", grace.Id);

        Assert.Equal("full", await (await ada.Request(HttpMethod.Post, "/api/rooms", new { name = "Spam", memberIds = new[] { grace.Id } })).Code());
        Assert.Equal("full", await (await ada.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { grace.Id } })).Code());
        await grace.CreateRoom("My own");
        await grace.Post($"/api/rooms/{lobby}/join");
        await grace.Post($"/api/rooms/{lobby}/join");

        Assert.Equal("full", await (await grace.Request(HttpMethod.Post, "/api/rooms", new { name = "One more" })).Code());
        Assert.Equal("full", await (await grace.Request(HttpMethod.Post, $"/api/rooms/{await linus.CreateRoom()}/join")).Code());
    }

    [Fact]
    public async Task Lists_show_the_beginning_of_the_last_message()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        await ada.Send(room, string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 1_400)));

        var listed = (await ada.Get("/api/rooms")).Items("rooms").Single();
        var described = await ada.Get($"/api/rooms/{room}");

        foreach (var summary in new[] { listed, described })
        {
            var shown = summary.Text("lastMessage", "content");
            Assert.InRange(shown.Length, 200, 801);
            Assert.EndsWith("👩‍👩‍👧‍👦…", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whether_somebody_is_here_is_for_those_who_are_in_a_room_with_them()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await ada.Patch("/api/me", new { statusText = "Computing" });
        var lobby = await ada.CreateRoom();
        await ada.Device.Inbox.Next("PresenceChanged");

        Assert.Equal(("offline", ""), await Seen());
        Assert.Empty((await grace.Device.Call("LoadPresence", new object[] { new[] { lobby } })).EnumerateArray());
        Assert.All((await grace.Get($"/api/rooms/{lobby}/members")).Items("members"), m => Assert.False(m.GetProperty("online").GetBoolean()));

        await grace.Join(lobby);
        Assert.Equal(("online", "Computing"), await Seen());
        Assert.NotEmpty((await grace.Device.Call("LoadPresence", new object[] { new[] { lobby } })).EnumerateArray());

        await ada.Disconnect();
        await Waiting.Until(async () => (await Seen()).Status == "offline", "ada went offline");
        Assert.Equal(0, (await grace.Get($"/api/users/{ada.Id}")).GetProperty("lastSeenAt").GetDateTimeOffset().UtcTicks % TimeSpan.TicksPerMinute);

        async Task<(string Status, string Text)> Seen()
        {
            var seen = await grace.Get($"/api/users/{ada.Id}");
            return (seen.Text("status"), seen.Text("statusText"));
        }
    }

    private static async Task<(HttpStatusCode Adding, HttpStatusCode Writing)> Tries(ChatUser by, ChatUser whom)
    {
        using var adding = await by.Request(HttpMethod.Post, "/api/rooms", new { name = "Team", type = "private", memberIds = new[] { whom.Id } });
        using var writing = await by.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { whom.Id } });
        return (adding.StatusCode, writing.StatusCode);
    }
}
