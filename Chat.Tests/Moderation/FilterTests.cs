using System.Net;
using System.Text.Json;
using Chat.Moderation;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Moderation;

/// <summary>What the operator's filters do to what people say (acceptance G7).</summary>
public sealed class FilterTests
{
    [Fact]
    public async Task A_word_of_the_list_is_refused_by_every_way_and_nobody_sees_it()
    {
        await using var server = await ChatServer.Start("Chat:Moderation:Words:0=fool", "Chat:Moderation:Words:1=bad idea");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var said = (await grace.Send(room, "hello")).Text("id");

        // Who moderates is refused as well, and so is what is said to one person.
        foreach (var (user, where) in new[] { (grace, room), (ada, room), (grace, await grace.Direct(ada)) })
        {
            var error = await Assert.ThrowsAsync<HubException>(() => user.Send(where, "you F00L"));
            Assert.Equal("""{"code":"blocked_content","message":"Message contains inappropriate content"}""", error.Message);
            var refused = await user.Request(HttpMethod.Post, $"/api/rooms/{where}/messages", new { clientId = "c-1", content = "a bad idea" });
            Assert.Equal((HttpStatusCode.BadRequest, "blocked_content"), (refused.StatusCode, await refused.Code()));
        }
        foreach (object more in new object[]
        {
            new { roomId = room, clientId = "c-2", content = "fool", threadId = said }, new { roomId = room, clientId = "c-2", content = "fool", replyToId = said },
            new { roomId = room, clientId = "c-2", content = "fool @grace" },
        }) Assert.Equal("blocked_content", await grace.Device.Call("SendMessage", more).Code());
        Assert.Equal("blocked_content", await grace.Device.Call("EditMessage", new { messageId = said, content = "fool" }).Code());
        Assert.Equal("blocked_content", await (await grace.Request(HttpMethod.Patch, $"/api/messages/{said}", new { content = "fool" })).Code());

        await grace.Send(room, "foolish", "c-2");
        await ada.Receives("foolish");
        Assert.Equal(["hello", "foolish"], ada.Device.Inbox.All("MessagePosted").Select(m => m.Text("content")));
        Assert.Empty(ada.Device.Inbox.All("MessageEdited"));
    }

    [Fact]
    public async Task A_filter_is_shown_who_says_what_where_and_a_repeat_or_what_is_refused_anyway_is_not()
    {
        var filter = new MadeFilter(m => m.Content == "no" ? FilterVerdict.Refuse("Say yes.") : FilterVerdict.Allow);
        await using var server = await With(filter);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Cabinet", "private");

        var first = await ada.Send(room, " yes ", "c-1");
        Assert.Equal(first.Text("id"), (await ada.Send(room, "no", "c-1")).Text("id"));
        await ada.Device.Call("EditMessage", new { messageId = first.Text("id"), content = "yes" });
        await ada.Device.Call("EditMessage", new { messageId = first.Text("id"), content = "oh yes" });
        Assert.Equal("not_found", await grace.Send(room, "no").Code());
        Assert.Equal("not_found", await grace.Device.Call("EditMessage", new { messageId = first.Text("id"), content = "no" }).Code());
        Assert.Equal("not_found", await grace.Device.Call("SendMessage", new { roomId = room, clientId = "c-2", content = "no", threadId = first.Text("id") }).Code());
        Assert.Equal("invalid", await ada.Send(room, "  ").Code());
        var refused = await Assert.ThrowsAsync<HubException>(() => ada.Send(room, "no", "c-3"));
        Assert.Equal("Say yes.", JsonDocument.Parse(refused.Message).RootElement.Text("message"));

        var (by, where) = (new UserId(ada.Id), new RoomId(room));
        Assert.Equal(
            [new(by, where, "yes", ProposalKind.Post), new(by, where, "oh yes", ProposalKind.Edit), new ProposedMessage(by, where, "no", ProposalKind.Post)],
            filter.Shown);
    }

    [Fact]
    public async Task A_repeat_that_memory_has_forgotten_is_answered_with_the_first_message_whatever_the_filters_say_now()
    {
        var isClosed = false;
        var filter = new MadeFilter(_ => isClosed ? FilterVerdict.Refuse() : FilterVerdict.Allow);
        await using var server = await With(filter, "Chat:Rooms:RecentMessages=50");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var first = await ada.Send(room, "first", "c-1");
        for (var i = 0; i < 60; i++) await ada.Send(room, $"{i}");
        isClosed = true;
        Assert.Equal(first.Text("id"), (await ada.Send(room, "first", "c-1")).Text("id"));
        Assert.Equal("blocked_content", await ada.Send(room, "first", "c-2").Code());
    }

    [Fact]
    public async Task While_one_message_waits_for_a_filter_the_others_of_the_room_are_there()
    {
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource<FilterVerdict>());
        var filter = new MadeFilter((m, _) =>
        {
            if (m.Content != "held") return new(FilterVerdict.Allow);
            asked.SetResult();
            return new(gate.Task);
        });
        await using var server = await With(filter, "Chat:Moderation:FilterTimeout=00:00:05");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);

        var held = ada.Send(room, "held");
        await asked.Task.OrFail("the filter was asked");
        await grace.Send(room, "meanwhile");
        await ada.Receives("meanwhile");
        Assert.False(held.IsCompleted);
        gate.SetResult(FilterVerdict.Refuse());
        Assert.Equal("blocked_content", await held.Code());
    }

    [Fact]
    public async Task What_a_filter_fails_at_is_posted_and_counted()
    {
        var filter = new MadeFilter((m, cancellation) => m.Content switch
        {
            "throw" => throw new InvalidOperationException("out of order"),
            "hang" => new(new TaskCompletionSource<FilterVerdict>().Task),
            _ => new(FilterVerdict.Allow),
        });
        await using var server = await With(filter, "Chat:Moderation:FilterTimeout=00:00:00.5");
        using var counts = new FilterCounts(server.Services);
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var said = await ada.Send(room, "throw");
        await ada.Send(room, "hang");
        await ada.Device.Call("EditMessage", new { messageId = said.Text("id"), content = "hang" });
        await ada.Device.Inbox.Next("MessageEdited", m => m.Text("content") == "hang");
        Assert.True(counts["chat.filters.failed MadeFilter Threw"] == 1 && counts["chat.filters.failed MadeFilter Late"] >= 2);
    }

    private static Task<ChatServer> With(IMessageFilter filter, params string[] settings) =>
        ChatServer.Start(null, services => services.AddSingleton(filter), settings);
}
