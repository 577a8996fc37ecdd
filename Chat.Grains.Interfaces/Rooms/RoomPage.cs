using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>A page of rooms.</summary>
/// <param name="Rooms">At most the limit asked for, fewer where they would take more than <see cref="MaxBytes"/>.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
[GenerateSerializer, Immutable, Alias("chat.RoomPage")]
public sealed record RoomPage([property: Id(0)] ImmutableArray<RoomSummary> Rooms, [property: Id(1)] string? Next)
{
    /// <summary>Most bytes of a page as JSON (promise P20: a first screen of 200 KB); a single room that takes more is a page of its own.</summary>
    public const int MaxBytes = 90_000;
}
