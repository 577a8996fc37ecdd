namespace Chat.Messages;

/// <summary>A mention of all who are in the room; for moderators, and in rooms of at most 1,000 members (acceptance C20).</summary>
[GenerateSerializer, Alias("chat.RoomMention")]
public enum RoomMention
{
    /// <summary><c>@here</c>: those who are online are notified.</summary>
    Here,
    /// <summary><c>@room</c>: everybody is.</summary>
    Room,
}
