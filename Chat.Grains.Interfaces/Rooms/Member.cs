using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>A user in a room.</summary>
[GenerateSerializer, Immutable, Alias("chat.Member")]
public sealed record Member
{
    /// <summary>Who.</summary>
    [Id(0)] public required UserProfile User { get; init; }
    /// <summary>What they may do.</summary>
    [Id(1)] public required RoomRole Role { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(2)] public required DateTimeOffset JoinedAt { get; init; }
    /// <summary>Whether they are connected now.</summary>
    [Id(3)] public bool Online { get; init; }
    /// <summary>Whether they are muted, without the reason; over once its end has come.</summary>
    [Id(4)] public Mute? Muted { get; init; }
}
