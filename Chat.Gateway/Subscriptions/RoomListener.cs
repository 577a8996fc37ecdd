using Chat.Gateway.Hub;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Rooms;
using Chat.Streams;
using Chat.Typing;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Subscriptions;

/// <summary>
/// Forwards a room's events to the connections of its members here. Not awaited: SignalR writes to each connection in the
/// order given, and one that does not read must not hold up the others (it is cut off; see HubSetup).
/// </summary>
internal sealed class RoomListener(RoomId room, IHubContext<ChatHub, IChatClient> hub, LocalConnections connections, ILogger logger) : IStreamListener<RoomEvent>
{
    private readonly IChatClient group = hub.Clients.Group(room.Value);

    public void Hear(RoomEvent told) => Watch(Forward(told));

    public void Miss() => Watch(group.Resync(new Resync(room)));

    private Task Forward(RoomEvent told) => told switch
    {
        MessagePosted posted => group.MessagePosted(posted.Message),
        MessageEdited edited => group.MessageEdited(edited.Message),
        MessageDeleted deleted => group.MessageDeleted(deleted.Message),
        MemberJoined joined => group.MemberJoined(joined),
        MemberLeft left => group.MemberLeft(left),
        TypingChanged typing => hub.Clients.GroupExcept(room.Value, connections.IdsOf(typing.UserId)).TypingChanged(typing),
        PresenceChanged presence => group.PresenceChanged(presence),
        ReadAdvanced read => group.ReadAdvanced(read),
        // Of a newer silo: a client hears of it by the jump in rev.
        _ => Task.CompletedTask,
    };

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
