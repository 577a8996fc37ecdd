namespace Chat.Notifications;

/// <summary>Of which messages of a room a member wants to be notified.</summary>
[GenerateSerializer, Alias("chat.NotificationLevel")]
public enum NotificationLevel
{
    /// <summary>Of all; the default.</summary>
    All,
    /// <summary>Of those that mention the member.</summary>
    Mentions,
    /// <summary>Of none.</summary>
    None,
}
