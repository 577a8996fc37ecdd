using Chat.Notifications;

namespace Chat.Gateway.Notifications;

internal sealed record RoomNotificationsRequest(NotificationLevel Level);
