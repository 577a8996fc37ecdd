using Chat.Streams;

namespace Chat.Notifications;

/// <summary>The user wants to be notified otherwise, as said on whatever device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Settings">What holds now.</param>
[GenerateSerializer, Immutable, Alias("chat.NotificationsChanged")]
public sealed record NotificationsChanged(UserId UserId, [property: Id(0)] NotificationSettings Settings) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => Settings;
}
