using Chat.Rooms;
using Chat.Storage;

namespace Chat.Admin;

/// <summary>Commands about rooms. They change nothing.</summary>
internal sealed class AdminRooms(Database database)
{
    /// <summary>Messages read at a time.</summary>
    private const int Page = 5000;

    public async Task<bool> Show(string name, AdminConsole console)
    {
        var room = await Find(name);
        var members = await database.Query(
            Statement.LoadMembers, r => (Id: r.Text("user_id"), Role: (RoomRole)r.Int("role")), [room.Id.Value], CancellationToken.None);
        await console.Table(
            ("id", room.Id), ("type", room.Type.ToString().ToLowerInvariant()), ("name", room.Name), ("description", room.Description),
            ("made", room.CreatedAt.UtcDateTime.ToString("u")), ("made by", room.CreatedBy),
            ("archived", room.ArchivedAt?.UtcDateTime.ToString("u")), ("members", room.MemberCount), ("owners", string.Join(", ", members.Where(m => m.Role == RoomRole.Owner).Select(m => m.Id))),
            ("last seq", room.LastSeq), ("rev", room.Rev));
        return true;
    }

    /// <summary>Reads beside a server that writes: what is committed together is compared as of one moment.</summary>
    public async Task<bool> Verify(string name, AdminConsole console)
    {
        var room = (await Find(name)).Id;
        var log = new RoomLogCheck();
        while (true)
        {
            var page = await database.Query(
                Statement.RoomLog,
                r => (Seq: r.Long("seq"), Rev: r.Long("rev"), Changed: r.Int("changed") == 1),
                [room.Value, log.Seq, Page],
                CancellationToken.None);
            foreach (var message in page) log.Add(message.Seq, message.Rev, message.Changed);
            if (page.Length < Page) break;
        }
        var head = await database.QuerySingle(Statement.RoomHeadCheck, RoomHead.Read, [room.Value], CancellationToken.None) ?? throw Unknown(name);
        string[] faults = [.. log.Faults, .. head.Faults()];
        foreach (var fault in faults) await console.Out.WriteLineAsync(fault);
        await console.Out.WriteLineAsync($"{room}: {log.Count} messages read, last seq {head.LastSeq}, rev {head.Rev}, faults: {faults.Length}.");
        return faults.Length == 0;
    }

    private async Task<RoomInfo> Find(string name) => RoomId.TryParse(name, out var id)
        ? await database.QuerySingle(Statement.LoadRoom, RoomRows.Read, [id.Value], CancellationToken.None) ?? throw Unknown(name)
        : throw Refuse.Invalid($"{name} is not the id of a room: r or d and 32 hexadecimal digits.");

    private static ChatException Unknown(string name) => Refuse.Invalid($"There is no room {name}.");
}
