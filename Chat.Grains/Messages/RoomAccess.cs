using Chat.Rooms;
using Chat.Sanctions;
using Chat.Storage;

namespace Chat.Messages;

/// <summary>Who may read a room, asked of the store once a statement found nothing for its reader.</summary>
internal sealed class RoomAccess(Database database, TimeProvider time)
{
    /// <summary>What keeps a reader from a room, or from something in it; null where nothing does.</summary>
    public async Task<ChatException?> Barrier(RoomId room, UserId reader, string what = "room", CancellationToken cancellation = default)
    {
        var rows = await database.Query(
            Statement.RoomAccess,
            r => (Type: (RoomType)r.Int("type"), IsMember: r.Flag("is_member"), Ban: r.Has("user_id") ? SanctionRows.Read(r) : null),
            [room.Value, reader.Value],
            cancellation);
        return rows switch
        {
            [{ IsMember: true }] => null,
            [{ Ban: { } ban, Type: var type }] when type == RoomType.Public || ban.WasMember => SanctionRefusals.Banned(ban, time.GetUtcNow()),
            [{ Type: RoomType.Public }] => null,
            [{ Type: RoomType.Support }] => Refuse.NotMember(),
            _ => Refuse.NotFound(what),
        };
    }
}
