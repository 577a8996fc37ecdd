namespace Chat.Streams;

/// <summary>The names of the streams.</summary>
public static class ChatStreams
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "chat";
    /// <summary>Namespace of the streams of <see cref="RoomEvent"/>; the key is a room id.</summary>
    public const string Room = "room";
    /// <summary>Namespace of the streams of <see cref="UserEvent"/>; the key is a user id.</summary>
    public const string User = "user";
}
