namespace Chat.Rooms;

/// <summary>Give a member a role below one's own; ownership is handed over instead.</summary>
[GenerateSerializer, Immutable, Alias("chat.ChangeRole")]
public sealed record ChangeRole([property: Id(0)] UserId By, [property: Id(1)] UserId UserId, [property: Id(2)] RoomRole Role);
