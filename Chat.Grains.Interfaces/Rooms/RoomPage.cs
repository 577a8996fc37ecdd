using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>A page of rooms.</summary>
/// <param name="Rooms">At most the limit asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
[GenerateSerializer, Immutable, Alias("chat.RoomPage")]
public sealed record RoomPage([property: Id(0)] ImmutableArray<RoomSummary> Rooms, [property: Id(1)] string? Next);
