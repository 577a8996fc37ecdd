namespace Chat.Rooms;

/// <summary>Make another member the owner; who was it becomes an admin. Done together, or not at all.</summary>
[GenerateSerializer, Immutable, Alias("chat.HandOverRoom")]
public sealed record HandOverRoom([property: Id(0)] UserId By, [property: Id(1)] UserId UserId);
