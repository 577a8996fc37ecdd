using System.Collections.Immutable;
using Chat.Gateway.Messages;
using Chat.Gateway.Threads;
using Chat.Messages;
using Chat.Presence;
using static Chat.Tests.Wire.Samples;

namespace Chat.Tests.Wire;

/// <summary>The arguments of every method of the hub, as a client sends them.</summary>
internal static class Calls
{
    public static ImmutableArray<Shape> All { get; } =
    [
        Call("Hello", new Dictionary<RoomId, long> { [Direct] = 0, [Lobby] = 9 }),
        Call("SendMessage", new SendMessageRequest { RoomId = Lobby, ClientId = Name, Content = "hi", Type = MessageType.Image, ReplyToId = new MessageId(Lobby, 5), ThreadId = new MessageId(Lobby, 4), AlsoInRoom = true }),
        Call("EditMessage", new EditMessage(new MessageId(Lobby, 7), "hello")),
        Call("DeleteMessage", new MessageId(Lobby, 7)),
        Call("AddReaction", new MessageId(Lobby, 7), "🎉"),
        Call("RemoveReaction", new MessageId(Lobby, 7), "🎉"),
        Call("PinMessage", new MessageId(Lobby, 7)),
        Call("UnpinMessage", new MessageId(Lobby, 7)),
        Call("LoadMessages", new LoadMessagesRequest(Lobby, 9, null, null, 20)),
        Call("LoadThread", new LoadThreadRequest(new MessageId(Lobby, 4), 9, null, 20)),
        Call("FollowThread", new MessageId(Lobby, 4), true),
        Call("MarkThreadRead", new MessageId(Lobby, 4), 7L),
        Call("Sync", Lobby, 9L),
        Call("JoinRoom", Lobby),
        Call("LeaveRoom", Lobby),
        Call("MarkRead", Lobby, 7L),
        Call("MarkUnread", Lobby, 7L),
        Call("LoadCursors", Lobby),
        Call("StartTyping", Lobby),
        Call("StopTyping", Lobby),
        Call("LoadPresence", ImmutableArray.Create(Lobby, Direct)),
        Call("SetIdle", true),
        Call("SetStatus", PresenceStatus.Online, "Counting"),
    ];

    private static Shape Call(string method, params object[] arguments) => new("call." + method, arguments, WireFormats.HubCalls);
}
