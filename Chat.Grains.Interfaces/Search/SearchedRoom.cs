using Chat.Rooms;

namespace Chat.Search;

/// <summary>The room of a hit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; empty for direct rooms.</param>
/// <param name="Type">What it is.</param>
[GenerateSerializer, Immutable, Alias("chat.SearchedRoom")]
public sealed record SearchedRoom([property: Id(0)] RoomId Id, [property: Id(1)] string Name, [property: Id(2)] RoomType Type);
