namespace Chat.Streams;

/// <summary>Something that happened in a room, told to its members; travels on the stream (<see cref="ChatStreams.Room"/>, room id).</summary>
[GenerateSerializer, Immutable, Alias("chat.RoomEvent")]
public abstract record RoomEvent([property: Id(0)] RoomId RoomId) : IToldToClients;
