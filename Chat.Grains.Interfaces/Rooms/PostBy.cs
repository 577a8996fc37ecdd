namespace Chat.Rooms;

/// <summary>Who posts in a room.</summary>
[GenerateSerializer, Alias("chat.PostBy")]
public enum PostBy
{
    /// <summary>All who are in it.</summary>
    Members,
    /// <summary>Its moderators and up: a room for announcements.</summary>
    Moderators,
}
