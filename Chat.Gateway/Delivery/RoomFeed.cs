using System.Collections.Immutable;
using Chat.Gateway.Connections;
using Chat.Gateway.Wire;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Chat.Typing;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Delivery;

/// <summary>
/// Forwards a room's events to the connections of its members here. Not awaited: SignalR writes to each connection in the
/// order given, and one that does not read must not hold up the others (it is cut off; see HubSetup).
/// </summary>
internal sealed class RoomFeed(
    RoomId room, IGrainFactory grains, IHubContext hub, LocalConnections connections, LocalUsers users, TimeProvider time, ILogger logger)
    : Feed<RoomEvent>(logger, ChatStreams.Room, room.Value)
{
    /// <summary>More than this each client asks for by itself, at a time of its own.</summary>
    private const int MostMissed = 200, MostCharacters = 200_000;

    private static readonly TimeSpan PatienceWithRoom = TimeSpan.FromSeconds(5);

    private readonly IClientProxy group = hub.Clients.Group(room.Value);

    // Of the newest change that was told; 0 before there is one.
    private long rev;

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
            if (one is RoomChange change) rev = Math.Max(rev, change.Rev);
            if (one is MemberJoined joined) users.Moved(joined.Member.User.Id, room, isIn: true, joined.Rev);
            else if (one is MemberLeft left) users.Moved(left.UserId, room, isIn: false, left.Rev);
        }
    }

    /// <summary>Asks once for all who are connected here (promise P17), and says nothing where nothing was lost.</summary>
    protected override async Task Miss()
    {
        users.Forgotten(room);
        var since = rev;
        var missed = since == 0 ? null : await Missed(since);
        if (missed?.Rev == since) return;
        if (missed is null)
        {
            Watch(group.Tell(new Resync(room, since, null)));
            return;
        }
        // Out of the group before the others are told (promise P26).
        foreach (var left in missed.Left) users.Moved(left, room, isIn: false, missed.Rev);
        foreach (var joined in missed.Joined) users.Moved(joined.User.Id, room, isIn: true, missed.Rev);
        rev = Math.Max(since, missed.Rev);
        Watch(group.Tell(new Resync(room, since, missed)));
    }

    /// <summary>Null where it is too much, or the room does not answer.</summary>
    private async Task<SyncPage?> Missed(long since)
    {
        try
        {
            var page = await grains.Room(room).CatchUp(since).WaitAsync(PatienceWithRoom, time);
            return page.Resync || page.Messages.Length > MostMissed || page.Messages.Sum(m => m.Content.Length) > MostCharacters ? null : page;
        }
        catch (Exception error)
        {
            Lost(error);
            return null;
        }
    }

    private void Forward(ReadOnlySpan<RoomEvent> told)
    {
        if (told.IsEmpty) return;
        var from = MessageTrace.Mark();
        Watch(group.Tell([.. told]));
        if (from != default) Trace(told, from);
    }

    private static void Trace(ReadOnlySpan<RoomEvent> told, DateTimeOffset from)
    {
        var to = MessageTrace.Mark();
        foreach (var one in told)
        {
            if (one is MessagePosted posted) MessageTrace.Span(posted.Message.Id, "fanOut", from, to);
        }
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
