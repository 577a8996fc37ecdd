using Chat.Gateway.Subscriptions;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Rooms;
using Chat.Typing;

namespace Chat.Gateway.Hub;

/// <summary>What the server calls on a client; see docs/wire.md.</summary>
internal interface IChatClient
{
    Task MessagePosted(Message message);

    Task MessageEdited(Message message);

    Task MessageDeleted(Message message);

    Task MemberJoined(MemberJoined joined);

    Task MemberLeft(MemberLeft left);

    Task RoomCreated(RoomSummary summary);

    Task RoomLeft(RoomLeft left);

    Task TypingChanged(TypingChanged changed);

    Task PresenceChanged(PresenceChanged changed);

    Task ReadAdvanced(ReadAdvanced advanced);

    Task UnreadChanged(ReadState state);

    Task Resync(Resync resync);

    Task Draining(Draining draining);
}
