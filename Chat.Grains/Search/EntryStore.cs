using System.Collections.Immutable;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Search;

/// <summary>Gives messages their entries.</summary>
internal sealed class EntryStore(Database database)
{
    /// <summary>Adds the entries of the next messages of rooms, in one transaction. Answers the rooms that have still more.</summary>
    /// <param name="rooms">One at least.</param>
    /// <param name="most">Messages in all; of each room the same share, and one at least.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImmutableArray<RoomId>> AddNext(ImmutableArray<RoomId> rooms, int most, CancellationToken cancellation = default)
    {
        object?[] values = [rooms.Select(r => r.Value).ToArray(), Math.Max(1L, most / rooms.Length)];
        var rows = await database.Query(Statement.LoadUnsearched, Read, values, cancellation);
        if (rows.IsEmpty) return [];
        var reached = rows.Select(r => (r.Room, r.Through, r.LastSeq)).Distinct().ToArray();
        var progress = JsonRows.Of(reached, static (json, room) =>
        {
            json.WriteString("room_id"u8, room.Room.Value);
            json.WriteNumber("seq"u8, room.Through);
        });
        var entries = JsonRows.Of(rows.Select(r => r.Entry).OfType<SearchEntry>(), static (json, entry) => entry.Write(json));
        await database.Batch([(Statement.AddSearchEntries, [entries]), (Statement.SaveSearchProgress, [progress])], cancellation);
        return [.. reached.Where(r => r.Through < r.LastSeq).Select(r => r.Room)];
    }

    /// <summary>The next rooms, by id, with messages that have no entry yet.</summary>
    public Task<ImmutableArray<RoomId>> Rooms(string after, int most, CancellationToken cancellation = default) =>
        database.Query(Statement.UnsearchedRooms, r => r.RoomId("id"), [after, most], cancellation);

    private static (RoomId Room, long Through, long LastSeq, SearchEntry? Entry) Read(Row row)
    {
        var room = row.RoomId("room_id");
        var entry = row.Has("seq")
            ? SearchEntry.Of(
                room, row.Long("seq"), row.Time("created_at"), row.UserId("author_id"), (MessageType)row.Int("type"), row.Text("content"))
            : null;
        return (room, row.Long("through"), row.Long("last_seq"), entry);
    }
}
