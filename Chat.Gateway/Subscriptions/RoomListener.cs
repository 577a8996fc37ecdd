using Chat.Gateway.Connections;
using Chat.Gateway.Wire;
using Chat.Streams;
using Chat.Typing;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Subscriptions;

/// <summary>
/// Forwards a room's events to the connections of its members here. Not awaited: SignalR writes to each connection in the
/// order given, and one that does not read must not hold up the others (it is cut off; see HubSetup).
/// </summary>
internal sealed class RoomListener(RoomId room, IHubContext hub, LocalConnections connections, ILogger logger)
    : IStreamListener<RoomEvent>
{
    private readonly IClientProxy group = hub.Clients.Group(room.Value);

    public void Hear(RoomEvent told) => Watch(Hearers(told).Tell(told));

    public void Miss() => Watch(group.Tell(new Resync(room)));

    /// <summary>Nobody is told of their own typing.</summary>
    private IClientProxy Hearers(RoomEvent told) =>
        told is TypingChanged typing ? hub.Clients.GroupExcept(room.Value, connections.IdsOf(typing.UserId)) : group;

    private void Watch(Task sending)
    {
        if (!sending.IsCompletedSuccessfully) _ = Report(sending);
    }

    private async Task Report(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception error)
        {
            logger.NotForwarded(error, ChatStreams.Room, room.Value);
        }
    }
}
