using Chat.Search;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Search;

public sealed class SearchWorkerTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_written_before_there_was_a_search_is_found_too(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        RoomId[] rooms = [await chat.Room(ada), await chat.Room(ada, grace), await chat.Room(ada)];
        foreach (var room in rooms) await chat.Post([.. Enumerable.Range(1, 30).Select(seq => TestChat.Message(room, seq, ada, $"old times {seq}"))]);

        await Work(chat, async () => (await Find(chat, ada, "old")).Length == 50 && (await new EntryStore(chat.Database).Rooms("", 10)).IsEmpty);

        Assert.Equal(3, (await Find(chat, ada, "\"times 30\"")).Length);
        Assert.Equal(rooms[1], Assert.Single(await Find(chat, grace, "\"times 7\"")).Message.RoomId);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_changed_before_it_could_be_found_is_found_as_it_is(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        var edited = await room.Post(ada, "c-1", "first words");
        var deleted = await room.Post(ada, "c-2", "words to forget");
        await room.Edit(ada, edited, "second words");
        await room.Delete(ada, deleted);

        await Work(chat, async () => (await new EntryStore(chat.Database).Rooms("", 10)).IsEmpty);

        Assert.Equal("second words", Assert.Single(await Find(chat, ada, "words")).Message.Content);
        Assert.Empty(await Find(chat, ada, "first"));
        Assert.Empty(await Find(chat, ada, "forget"));
    }

    [Fact]
    public async Task A_room_waits_once_until_it_is_taken()
    {
        var queue = new SearchQueue();
        var (one, other) = (RoomId.New(TestChat.Start), RoomId.New(TestChat.Start));
        foreach (var room in new[] { one, other, one }) queue.Add(room);

        Assert.True(await queue.Filled(CancellationToken.None));
        Assert.Equal(one, Assert.Single(queue.Take(1)));
        queue.Add(one);
        Assert.Equal(2, queue.Count);
        Assert.Equal(new[] { other, one }, queue.Take(10).ToArray());
        Assert.Empty(queue.Take(10));
    }

    private static async Task Work(TestChat chat, Func<Task<bool>> done)
    {
        var options = Options.Create(new SearchOptions { Delay = TimeSpan.Zero, Share = 1, RowsPerTurn = 20 });
        using var worker = new SearchWorker(
            new EntryStore(chat.Database), new SearchQueue(), options, TimeProvider.System, NullLogger<SearchWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await Waiting.Until(done, "every message has its entry");
        await worker.StopAsync(CancellationToken.None);
    }

    private static async Task<SearchHit[]> Find(TestChat chat, UserId reader, string words)
    {
        var query = new SearchQuery { Reader = reader, Words = words, Limit = SearchQuery.MaxLimit };
        return [.. (await new SearchStore(chat.Database).Find(new Lookup(query))).Hits];
    }
}
