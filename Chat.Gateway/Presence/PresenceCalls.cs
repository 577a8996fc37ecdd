using System.Collections.Immutable;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Presence;

/// <summary>What a client asks and says of presence.</summary>
internal static class PresenceCalls
{
    private const int MaxRooms = 50;

    /// <summary>Rooms the user may not read are left out.</summary>
    public static async Task<ImmutableArray<PresenceSnapshot>> LoadPresence(this IGrainFactory grains, UserId me, ImmutableArray<RoomId> rooms)
    {
        if (rooms.IsDefault || rooms.Length > MaxRooms) throw Refuse.Invalid($"Give at most {MaxRooms} rooms.");
        var snapshots = await Task.WhenAll(rooms.Distinct().Select(room => Online(grains, me, room)));
        return [.. snapshots.OfType<PresenceSnapshot>()];
    }

    public static Task SetStatus(this IGrainFactory grains, UserId me, PresenceStatus status, string? text) =>
        grains.User(me).ChangeStatus(new ChangeStatus { Status = status, Text = text });

    private static async Task<PresenceSnapshot?> Online(IGrainFactory grains, UserId me, RoomId room)
    {
        try
        {
            return await grains.Room(room).Online(me);
        }
        catch (ChatException refusal) when (refusal.Code is ErrorCode.NotFound or ErrorCode.NotMember)
        {
            return null;
        }
    }
}
