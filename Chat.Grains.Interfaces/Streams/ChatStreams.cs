namespace Chat.Streams;

/// <summary>The names of the streams, and who produces them.</summary>
public static class ChatStreams
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "chat";

    /// <summary>Namespace of the streams of <see cref="RoomEvent"/>; the key is a room id.</summary>
    public const string Room = "room";

    /// <summary>Namespace of the streams of <see cref="UserEvent"/>; the key is a user id.</summary>
    public const string User = "user";

    /// <summary>The grain that produces a stream: the room or the user it is about.</summary>
    public static GrainId Producer(StreamId stream)
    {
        var key = stream.GetKeyAsString();
        return stream.GetNamespace() switch
        {
            Room => GrainId.Create(GrainTypes.Room, key),
            User => GrainId.Create(GrainTypes.User, key),
            var other => throw new ArgumentException($"Nobody produces streams of '{other}'.", nameof(stream)),
        };
    }
}
