using System.Collections.Immutable;
using Chat.Messages;
using Chat.Profiles;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>The lists that users see, read beside the grains.</summary>
internal sealed partial class RoomStore
{
    /// <summary>Rooms that a search looks at in the order of their names.</summary>
    private const long NextRooms = 2000;

    // Above every id: the first page starts behind everything.
    private const string LastId = "~";

    /// <summary>Whose rooms: those the user is a member of now, archived ones too.</summary>
    public Task<ImmutableArray<RoomId>> IdsOf(UserId user, CancellationToken cancellation = default) =>
        database.Query(Statement.RoomIdsOfUser, r => r.RoomId("room_id"), [user.Value], cancellation);

    /// <summary>Whether two users are in a room together.</summary>
    public async Task<bool> Share(UserId one, UserId other, CancellationToken cancellation = default) =>
        (await database.Query(Statement.SharesRoom, r => r.Flag("shares"), [one.Value, other.Value], cancellation))[0];

    /// <summary>The user's rooms, newest activity first: those that are archived, or those that are not.</summary>
    public Task<RoomPage> Summaries(
        UserId user, RoomType? type, string? cursor, int limit, CancellationToken cancellation = default, bool archived = false)
    {
        var (id, activity) = cursor is null ? (LastId, long.MaxValue) : NumberCursor.Decode(cursor);
        return List(
            user, Statement.Summaries, [user.Value, (int?)type, activity, id, .. Most(limit), archived], r => r.Long("activity"), NumberCursor.Encode, limit,
            cancellation);
    }

    /// <summary>All rooms for support that are not archived, newest activity first, for who answers there.</summary>
    public Task<RoomPage> Support(UserId agent, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var (id, activity) = cursor is null ? (LastId, long.MaxValue) : NumberCursor.Decode(cursor);
        return List(
            agent, Statement.SupportRooms, [agent.Value, activity, id, .. Most(limit)], r => r.Long("activity"), NumberCursor.Encode, limit, cancellation);
    }

    /// <summary>
    /// Public rooms and the reader's own whose name contains the words, by name; archived ones are left out. Words that many rooms have fill a page
    /// with the next few; others are looked up.
    /// </summary>
    public async Task<RoomPage> Find(UserId reader, string query, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var after = cursor is null ? new PageCursor("", "") : PageCursor.Decode(cursor);
        object?[] values = [reader.Value, SearchText.Contains(query), after.Key, after.Id, .. Most(limit)];
        var near = await ByName(reader, Statement.FindRooms, [.. values, NextRooms], limit, cancellation);
        if (near.Next is not null) return near;
        // The index on words knows three letters together.
        return query.Length >= 3
            ? await ByName(reader, Statement.FindRoomsByWords, values, limit, cancellation)
            : await ByName(reader, Statement.FindRooms, [.. values, long.MaxValue], limit, cancellation);
    }

    private Task<RoomPage> ByName(UserId reader, Statement statement, object?[] values, int limit, CancellationToken cancellation) => List(
        reader, statement, values, r => r.Text("name_key"), (roomId, key) => new PageCursor(roomId, key).Encode(), limit, cancellation);

    /// <summary>Members in the order in which the room took them.</summary>
    public async Task<MemberPage> MemberPage(RoomId id, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var (user, rev) = cursor is null ? ("", 0L) : NumberCursor.Decode(cursor);
        var rows = await database.Query(
            Statement.MemberPage,
            r => (Total: r.Int("member_count"), Member: r.Has("user_id") ? MemberRows.Read(r) : null, Rev: r.Has("user_id") ? r.Long("rev") : 0),
            [id.Value, rev, user, limit + 1],
            cancellation);
        ImmutableArray<Member> members = [.. rows.Select(r => r.Member).OfType<Member>().Take(limit)];
        var next = rows.Length > limit ? NumberCursor.Encode(members[^1].User.Id.Value, rows[limit - 1].Rev) : null;
        return new MemberPage(members, next, rows.IsEmpty ? 0 : rows[0].Total);
    }

    /// <summary>Rooms of a page and one more, and how far unread messages are counted.</summary>
    private static object?[] Most(int rooms) => [rooms + 1, UnreadCount.MostCounted, (long)UnreadCount.MostLookedAt];

    private async Task<RoomPage> List<TKey>(
        UserId reader, Statement statement, object?[] values, Func<Row, TKey> key, Func<string, TKey, string> encode, int limit, CancellationToken cancellation)
    {
        var rows = await database.Query(statement, r => (Room: RoomRows.ReadSummary(r), Key: key(r)), values, cancellation);
        var seen = await messages.Seen(
            reader, [.. rows.Take(limit).Select(r => r.Room)], r => r.LastMessage, (r, last) => r with { LastMessage = last }, cancellation);
        var rooms = await WithParticipants(seen, cancellation);
        var fitting = SummaryBytes.Fitting(rooms, RoomPage.MaxBytes);
        var next = rows.Length > fitting ? encode(rooms[fitting - 1].Room.Id.Value, rows[fitting - 1].Key) : null;
        return new RoomPage(rooms[..fitting], next);
    }

    private async Task<ImmutableArray<RoomSummary>> WithParticipants(ImmutableArray<RoomSummary> rooms, CancellationToken cancellation)
    {
        var directs = rooms.Where(r => r.Room.Type is RoomType.Direct or RoomType.Group).Select(r => r.Room.Id.Value).ToArray();
        if (directs.Length == 0) return rooms;

        var rows = await database.Query(
            Statement.Participants, r => (Room: r.RoomId("room_id"), Profile: ProfileRows.Read(r)), [directs], cancellation);
        var participants = rows.ToLookup(r => r.Room, r => r.Profile);
        return [.. rooms.Select(r => r with { Participants = [.. participants[r.Room.Id]] })];
    }
}
