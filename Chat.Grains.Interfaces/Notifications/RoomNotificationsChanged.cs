using Chat.Streams;

namespace Chat.Notifications;

/// <summary>The user has chosen another level for a room, on whatever device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Chosen">What holds now.</param>
[GenerateSerializer, Immutable, Alias("chat.RoomNotificationsChanged")]
public sealed record RoomNotificationsChanged(UserId UserId, [property: Id(0)] RoomNotifications Chosen) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => Chosen;
}
