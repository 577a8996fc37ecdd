using System.Collections.Immutable;
using Chat.Messages;
using Chat.Rooms;
using Chat.Storage;

namespace Chat.Search;

/// <summary>Finds messages, in one statement with the right to read them.</summary>
internal sealed class SearchStore(Database database)
{
    /// <summary>Who is in more rooms reads a good part of all messages: to keep the others out room by room costs more than it spares.</summary>
    private const int FewRooms = 500;

    // Below every id and number: the first page of mentions.
    private static readonly object?[] Nowhere = ["", 0L];

    /// <summary>Words that many messages have fill a page with some of the newest; others are looked up.</summary>
    public async Task<SearchPage> Find(Lookup lookup, CancellationToken cancellation = default)
    {
        if (lookup.FindsNothing) return new SearchPage([], null);
        var near = lookup.Room is { } room
            ? await Read(Statement.SearchNewestOfRoom, lookup, [room.Value], cancellation)
            : await Read(Statement.SearchNewest, lookup, [], cancellation);
        return Page(lookup, near.Length > lookup.Limit ? near : await All(lookup, cancellation));
    }

    /// <summary>Messages that mention a user who may still read them.</summary>
    public async Task<MentionPage> Mentions(UserId reader, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var (last, activity) = cursor is null ? (null, long.MaxValue) : NumberCursor.Decode(cursor);
        var rows = await database.Query(
            Statement.Mentions,
            r => (Message: MessageRows.Read(r), Activity: r.Long("activity")),
            [reader.Value, activity, .. last is null ? Nowhere : SearchCursor.Place(last), limit + 1],
            cancellation);
        var next = rows.Length > limit ? NumberCursor.Encode(rows[limit - 1].Message.Id.ToString(), rows[limit - 1].Activity) : null;
        return new MentionPage([.. rows.Take(limit).Select(r => r.Message)], next);
    }

    private async Task<ImmutableArray<SearchHit>> All(Lookup lookup, CancellationToken cancellation)
    {
        if (lookup.Room is { } room) return await Read(Statement.SearchByGrams, lookup, [room.Value], cancellation);
        var rooms = await database.Query(Statement.RoomIdsOfUser, r => r.RoomId("room_id"), [lookup.Reader.Value], cancellation);
        if (rooms.IsEmpty) return [];
        return rooms.Length > FewRooms && lookup.HasGrams
            ? await Read(Statement.SearchByGrams, lookup, [null], cancellation)
            : await Read(Statement.SearchByGramsOfRooms, lookup, [rooms.Select(Grams.Of).Distinct().ToArray()], cancellation);
    }

    private Task<ImmutableArray<SearchHit>> Read(Statement statement, Lookup lookup, object?[] values, CancellationToken cancellation) =>
        database.Query(statement, row => Hit(row, lookup.Terms), [.. lookup.Values, .. values], cancellation);

    private static SearchHit Hit(Row row, SearchTerms terms)
    {
        var message = MessageRows.Read(row);
        return new SearchHit(message, new SearchedRoom(message.RoomId, row.Text("room_name"), (RoomType)row.Int("room_type")), terms.Highlights(message.Content));
    }

    private static SearchPage Page(Lookup lookup, ImmutableArray<SearchHit> found)
    {
        // Before this version a message may have been edited without its entry: it has no more what it is found by.
        var hits = found.Take(lookup.Limit).Where(h => lookup.Terms.Terms.IsEmpty || !h.Highlights.IsEmpty);
        return new SearchPage([.. hits], found.Length > lookup.Limit ? SearchCursor.Of(found[lookup.Limit - 1].Message) : null);
    }
}
