using System.Collections.Immutable;
using Chat.Gateway.Connections;
using Chat.Gateway.Wire;
using Chat.Rooms;
using Chat.Streams;
using Chat.Typing;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Delivery;

/// <summary>
/// Forwards a room's events to the connections of its members here. Not awaited: SignalR writes to each connection in the
/// order given, and one that does not read must not hold up the others (it is cut off; see HubSetup).
/// </summary>
internal sealed class RoomFeed(RoomId room, IHubContext hub, LocalConnections connections, LocalUsers users, ILogger logger)
    : Feed<RoomEvent>(logger, ChatStreams.Room, room.Value)
{
    private readonly IClientProxy group = hub.Clients.Group(room.Value);

    protected override void Hear(ImmutableArray<RoomEvent> told)
    {
        var first = 0;
        for (var i = 0; i < told.Length; i++)
        {
            // Nobody is told of their own typing.
            if (told[i] is not TypingChanged typing) continue;
            Forward(told.AsSpan(first, i - first));
            Watch(hub.Clients.GroupExcept(room.Value, connections.IdsOf(typing.UserId)).Tell(typing));
            first = i + 1;
        }
        Forward(told.AsSpan(first, told.Length - first));
        foreach (var one in told)
        {
            if (one is MemberJoined joined) users.Moved(joined.Member.User.Id, room, isIn: true, joined.Rev);
            else if (one is MemberLeft left) users.Moved(left.UserId, room, isIn: false, left.Rev);
        }
    }

    protected override void Miss() => Watch(group.Tell(new Resync(room)));

    private void Forward(ReadOnlySpan<RoomEvent> told)
    {
        if (told.Length > 0) Watch(group.Tell([.. told]));
    }

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
            Lost(error);
        }
    }
}
