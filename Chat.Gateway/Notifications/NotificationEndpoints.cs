using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Notifications;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Notifications;

internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var notifications = routes.MapGroup("").WithTags("Notifications");
        notifications.MapGet("me/notifications", Settings);
        notifications.MapPatch("me/notifications", Change);
        notifications.MapPut("rooms/{id}/notifications", Choose);
    }

    private static Task<NotificationSettings> Settings(ClaimsPrincipal me, IGrainFactory grains) =>
        grains.User(me.UserId()).Notifications();

    [Limited(Limit.Edits)]
    private static Task<NotificationSettings> Change(ChangeNotificationsRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.User(me.UserId()).ChangeNotifications(new ChangeNotifications
        {
            QuietHours = request.QuietHours is { } hours ? new QuietHours(hours.From ?? "", hours.To ?? "", hours.TimeZone ?? "") : null,
            Keywords = request.Keywords,
        });

    [Limited(Limit.Edits)]
    private static Task<RoomNotifications> Choose(RoomId id, RoomNotificationsRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).ChooseNotifications(me.UserId(), request.Level);
}
