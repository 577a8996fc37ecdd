using Chat.Gateway.Connections;
using Chat.Gateway.Delivery;
using Chat.Messages;
using Chat.Reading;
using Chat.Streams;
using Chat.Tests.Gateway.Driver;
using Chat.Typing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams;

namespace Chat.Tests.Wire;

[Collection(SharedServerCollection.Name)]
public class NewerEventTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task An_event_that_came_up_later_is_passed_over_and_the_next_one_is_told()
    {
        await using var ada = await server.SignUp("ada");
        var room = new RoomId(await ada.CreateRoom());
        await ada.Device.Inbox.Next("RoomCreated");
        var feed = Feed(room);

        await Told(feed, new RoomPainted(room, "green"), new MessagePosted(Samples.LeastMessage));

        Assert.Equal(Samples.LeastMessage.Id.ToString(), (await ada.Device.Inbox.Next("MessagePosted")).Text("id"));
    }

    [Fact]
    public async Task What_happened_together_is_told_in_order_and_nobody_hears_of_their_own_typing()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = new RoomId(await ada.CreateRoom("Lobby", "public", grace.Id));
        await Task.WhenAll(ada.Device.Inbox.Next("RoomCreated"), grace.Device.Inbox.Next("RoomCreated"));
        var feed = Feed(room);

        var message = Samples.LeastMessage;
        await Told(
            feed, new MessagePosted(message), new MessageEdited(message), new TypingChanged(room, new UserId(ada.Id), true), new MessageDeleted(message),
            new ReadAdvanced(room, new UserId(grace.Id), 1));

        string[] all = ["MessagePosted", "MessageEdited", "TypingChanged", "MessageDeleted", "ReadAdvanced"];
        await Task.WhenAll(ada.Device.Inbox.Next("ReadAdvanced"), grace.Device.Inbox.Next("ReadAdvanced"));
        Assert.Equal(all, grace.Device.Inbox.Methods.Where(all.Contains));
        Assert.Equal(all.Except(["TypingChanged"]), ada.Device.Inbox.Methods.Where(all.Contains));
    }

    private RoomFeed Feed(RoomId room) => new(
        room, server.Services.GetRequiredService<IClusterClient>(), server.Services.GetRequiredService<IHubContext>(),
        server.Services.GetRequiredService<LocalConnections>(), server.Services.GetRequiredService<LocalUsers>(), TimeProvider.System, NullLogger.Instance);

    private static Task Told(RoomFeed feed, params RoomEvent[] events) =>
        feed.OnNextAsync([.. events.Select(e => new SequentialItem<RoomEvent>(e, null!))]);

    private sealed record RoomPainted(RoomId RoomId, string Colour) : RoomEvent(RoomId);
}
