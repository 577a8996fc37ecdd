namespace Chat.Notifications;

/// <summary>What a member has chosen for a room.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Level">Of which of its messages they want to be notified.</param>
[GenerateSerializer, Immutable, Alias("chat.RoomNotifications")]
public sealed record RoomNotifications([property: Id(0)] RoomId RoomId, [property: Id(1)] NotificationLevel Level);
