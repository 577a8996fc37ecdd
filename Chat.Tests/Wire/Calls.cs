using System.Collections.Immutable;
using Chat.Gateway.Messages;
using Chat.Messages;
using Chat.Presence;
using static Chat.Tests.Wire.Samples;

namespace Chat.Tests.Wire;

/// <summary>The arguments of every method of the hub, as a client sends them.</summary>
internal static class Calls
{
    public static ImmutableArray<Shape> All { get; } =
    [
        Call("Hello", new Dictionary<RoomId, long> { [Direct] = 0, [Room] = 9 }),
        Call("SendMessage", new SendMessageRequest(Room, Name, "hi", MessageType.Image)),
        Call("LoadMessages", new LoadMessagesRequest(Room, 9, null, null, 20)),
        Call("Sync", Room, 9L),
        Call("JoinRoom", Room),
        Call("LeaveRoom", Room),
        Call("MarkRead", Room, 7L),
        Call("StartTyping", Room),
        Call("StopTyping", Room),
        Call("LoadPresence", ImmutableArray.Create(Room, Direct)),
        Call("SetStatus", PresenceStatus.Online, "Counting"),
    ];

    private static Shape Call(string method, params object[] arguments) => new("call." + method, arguments, WireFormats.HubCalls);
}
