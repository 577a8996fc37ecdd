using Chat.Directs;
using Chat.Rooms;

namespace Chat.Conversations;

/// <summary>From a conversation's id to its grain.</summary>
public static class ConversationGrains
{
    /// <summary>The grain that owns the conversation, whichever kind it is.</summary>
    public static IConversationGrain Conversation(this IGrainFactory grains, RoomId id) =>
        id.IsDirect ? grains.GetGrain<IDirectGrain>(id.Value) : grains.GetGrain<IRoomGrain>(id.Value);
}
