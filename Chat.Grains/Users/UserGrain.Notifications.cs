using Chat.Notifications;

namespace Chat.Users;

/// <summary>Of what the user wants to be notified.</summary>
internal sealed partial class UserGrain
{
    // Read when first asked for, as whom the user has blocked.
    private NotificationSettings? notifications;

    public async Task<NotificationSettings> Notifications() => notifications ??= await notificationStore.Of(Id);

    public async Task<NotificationSettings> ChangeNotifications(ChangeNotifications command)
    {
        Known.RequireGoodStanding(Now);
        var before = await Notifications();
        var after = NotificationRules.With(before, command);
        if (NotificationRules.AreSame(before, after)) return before;
        await notificationStore.Put(Id, after);
        notifications = after;
        await Tell(new NotificationsChanged(Id, after));
        return after;
    }

    public Task HasChosen(RoomNotifications chosen) => Tell(new RoomNotificationsChanged(Id, chosen));

    public async Task Mentioned(MessageId message, UserId by)
    {
        if ((await Blocked()).Contains(by) || QuietTime.Holds((await Notifications()).QuietHours, Now)) return;
        await Tell(new Mentioned(Id, message, by));
    }
}
