using Chat.Gateway.Connections;
using Chat.Gateway.Hub;
using Chat.Gateway.Subscriptions;
using Chat.Messages;
using Chat.Streams;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

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
        var hub = (IHubContext)server.Services.GetRequiredService<IHubContext<ChatHub>>();
        var listener = new RoomListener(room, hub, server.Services.GetRequiredService<LocalConnections>(), NullLogger.Instance);

        listener.Hear(new RoomPainted(room, "green"));
        listener.Hear(new MessagePosted(Samples.LeastMessage));

        Assert.Equal(Samples.LeastMessage.Id.ToString(), (await ada.Device.Inbox.Next("MessagePosted")).Text("id"));
    }

    private sealed record RoomPainted(RoomId RoomId, string Colour) : RoomEvent(RoomId);
}
