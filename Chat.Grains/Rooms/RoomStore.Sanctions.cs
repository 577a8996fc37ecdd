using System.Collections.Immutable;
using Chat.Sanctions;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>What keeps people from talking, or out.</summary>
internal sealed partial class RoomStore
{
    /// <summary>Bans or mutes that hold now, newest first, and the cursor of the next page.</summary>
    public async Task<(ImmutableArray<SanctionRow> Rows, string? Next)> SanctionPage(
        RoomId id, SanctionKind kind, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var before = cursor is null ? long.MaxValue : NumberCursor.Decode(cursor).Number;
        var rows = await database.Query(Statement.SanctionPage, SanctionRows.Read, [id.Value, (int)kind, before, limit + 1], cancellation);
        if (rows.Length <= limit) return (rows, null);
        var last = rows[limit - 1];
        return (rows[..limit], NumberCursor.Encode(last.UserId.Value, last.Rev));
    }

    /// <summary>All of a room, those that have ended too.</summary>
    private Task<ImmutableArray<SanctionRow>> Sanctions(RoomId id, CancellationToken cancellation) =>
        database.Query(Statement.LoadSanctions, SanctionRows.Read, [id.Value], cancellation);

    private Task<ImmutableArray<(UserId User, DateTimeOffset At)>> SlowPosts(RoomId id, CancellationToken cancellation) =>
        database.Query(Statement.LoadSlowPosts, r => (r.UserId("user_id"), r.Time("slow_post_at")), [id.Value], cancellation);
}
