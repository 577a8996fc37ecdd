using Chat.Messages;
using Chat.Rooms;
using Chat.Search;
using Chat.Storage;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;

namespace Chat.Tests.Search;

/// <summary>There are several ways to find the same: from the newest entries, or by the index, with or without the rooms.</summary>
public sealed class SearchWaysTests
{
    private static readonly string[] Words = ["ship", "shipping", "dawn", "Harbour", "crème", "明天", "会", "🎉", "a", "ok", "https://x.example/y"];

    [Theory, OnBothDatabases]
    public async Task Every_way_finds_what_the_texts_say_page_after_page(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        RoomId[] rooms = [await chat.Room(chat.NewRoom(ada, RoomType.Private), grace), await chat.Room(ada, grace), await chat.Room(linus)];
        var all = await Fill(chat, rooms, [ada, grace, linus]);
        var mine = rooms[..2].Select(Grams.Of).ToArray();

        foreach (var query in Queries(grace, ada, rooms[0]))
        {
            var expected = all
                .Where(m => (query.RoomId ?? m.RoomId) == m.RoomId && m.RoomId != rooms[2] && (query.From ?? m.AuthorId) == m.AuthorId)
                .Where(m => query.Words == "" || !SearchTerms.Parse(query.Words).Highlights(m.Content).IsEmpty)
                .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.RoomId.Value, StringComparer.Ordinal)
                .Select(m => m.Id);
            foreach (var (statement, last) in Ways(query, mine)) Assert.Equal(expected, await Pages(chat, query, statement, last));
        }
    }

    private static (Statement, object?[])[] Ways(SearchQuery query, short[] mine) => query.RoomId is { } room
        ? [(Statement.SearchNewestOfRoom, [room.Value]), (Statement.SearchByGrams, [room.Value])]
        : [(Statement.SearchNewest, []), (Statement.SearchByGrams, [null]), (Statement.SearchByGramsOfRooms, [mine])];

    private static IEnumerable<SearchQuery> Queries(UserId reader, UserId author, RoomId room)
    {
        string[] words = [.. Words, "ship dawn", "hip", "sh", "\"dawn ship\"", "xam", "会 a", "creme", "nowhere"];
        foreach (var text in words)
        {
            var query = new SearchQuery { Reader = reader, Words = text, Limit = 7 };
            yield return query;
            yield return query with { RoomId = room };
            yield return query with { From = author };
        }
        yield return new SearchQuery { Reader = reader, From = author, Limit = 7 };
        yield return new SearchQuery { Reader = reader, RoomId = room, Limit = 7 };
    }

    private static async Task<List<Message>> Fill(TestChat chat, RoomId[] rooms, UserId[] authors)
    {
        // Always the same texts, so that a failure can be looked at again.
        var random = new Random(7);
        var all = new List<Message>();
        foreach (var room in rooms)
        {
            // In all rooms at the same times: the ids decide between them.
            Message[] said = [.. Enumerable.Range(1, 40).Select(seq => TestChat.Message(room, seq, authors[random.Next(authors.Length)], Text(random)))];
            await chat.Post([.. said]);
            all.AddRange(said);
        }
        var entries = new EntryStore(chat.Database);
        while (await entries.AddNext([.. rooms], 50) is { IsEmpty: false })
        {
        }
        return all;
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Words[random.Next(Words.Length)]));

    private static async Task<List<MessageId>> Pages(TestChat chat, SearchQuery query, Statement statement, object?[] last)
    {
        var found = new List<MessageId>();
        for (string? cursor = null; ;)
        {
            object?[] values = [.. new Lookup(query with { Cursor = cursor }).Values, .. last];
            var page = await chat.Database.Query(statement, MessageRows.Read, values, CancellationToken.None);
            found.AddRange(page.Take(query.Limit).Select(m => m.Id));
            if (page.Length <= query.Limit) return found;
            cursor = SearchCursor.Of(page[query.Limit - 1]);
        }
    }
}
