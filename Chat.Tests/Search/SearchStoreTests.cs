using Chat.Rooms;
using Chat.Search;
using Chat.Tests.Fixtures;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;

namespace Chat.Tests.Search;

public sealed class SearchStoreTests
{
    [Theory, OnBothDatabases]
    public async Task Messages_are_found_by_words_parts_of_words_and_phrases(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace));
        string[] texts = ["Hello there", "Crème brûlée", "我们明天开会", "100% sure", "snake_case", "see https://example.org", "done 🎉"];
        foreach (var text in texts) await room.Mention(ada, text);
        await Index(chat, room.Room.Id);

        foreach (var (words, found) in new[]
        {
            ("hello", "Hello there"), ("ell", "Hello there"), ("he", "Hello there"), ("\"hello there\"", "Hello there"), ("\"there hello\"", null),
            ("BRULEE creme", "Crème brûlée"), ("明天", "我们明天开会"), ("会", "我们明天开会"), ("100%", "100% sure"), ("snake_case", "snake_case"),
            ("🎉", "done 🎉"), ("'; drop table messages; --", null), ("%", null), ("example.org", "see https://example.org"),
        })
        {
            var hits = await Find(chat, grace, words);
            Assert.Equal(found is null ? [] : [found], hits.Select(h => h.Message.Content));
            Assert.All(hits, h => Assert.NotEmpty(h.Highlights));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_finds_what_they_may_not_read(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var secret = await Activation.Of(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private), grace));
        await using var open = await Activation.Of(chat, await chat.Room(ada));
        var told = await secret.Mention(ada, "the word is swordfish");
        var gone = await secret.Mention(ada, "swordfish again");
        await open.Mention(ada, "swordfish for everybody");
        await Index(chat, secret.Room.Id, open.Room.Id);

        Assert.Equal(2, (await Find(chat, grace, "swordfish")).Length);
        Assert.Empty(await Find(chat, linus, "swordfish"));
        Assert.Empty(await Find(chat, linus, "swordfish", q => q with { RoomId = secret.Room.Id }));
        Assert.Single(await Find(chat, linus, "swordfish", q => q with { RoomId = open.Room.Id }));

        await secret.Delete(ada, gone);
        Assert.Equal(told.Id, Assert.Single(await Find(chat, grace, "swordfish")).Message.Id);
        await secret.Edit(ada, told, "the word is herring");
        Assert.Empty(await Find(chat, grace, "swordfish"));
        Assert.Single(await Find(chat, grace, "herring"));

        await secret.Commit(draft => MembershipRules.Leave(draft, grace));
        Assert.Empty(await Find(chat, grace, "herring"));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_narrow_what_is_found(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace));
        var first = await room.Mention(ada, "lunch at http://place.example");
        await room.Mention(grace, "lunch it is");
        await Index(chat, room.Room.Id);

        Assert.Equal(2, (await Find(chat, ada, "lunch")).Length);
        Assert.Equal("lunch it is", Assert.Single(await Find(chat, ada, "lunch", q => q with { From = grace })).Message.Content);
        Assert.Equal(first.Id, Assert.Single(await Find(chat, ada, "", q => q with { Has = MessagePart.Link })).Message.Id);
        Assert.Empty(await Find(chat, ada, "lunch", q => q with { Has = MessagePart.Image }));
        Assert.Empty(await Find(chat, ada, "lunch", q => q with { Before = first.CreatedAt }));
        Assert.Equal(2, (await Find(chat, ada, "lunch", q => q with { After = first.CreatedAt })).Length);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_have_no_holes_and_no_repeats_while_messages_come(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        for (var i = 1; i <= 12; i++) await room.Mention(ada, $"note {i}");
        await Index(chat, room.Room.Id);

        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await new SearchStore(chat.Database).Find(new Lookup(new SearchQuery { Reader = ada, Words = "note", Cursor = cursor, Limit = 5 }));
            found.AddRange(page.Hits.Select(h => h.Message.Content));
            cursor = page.Next;
            await room.Mention(ada, "note that came later");
            await Index(chat, room.Room.Id);
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, 12).Reverse().Select(i => $"note {i}"), found);
    }

    [Theory, OnBothDatabases]
    public async Task Mentions_are_listed_newest_first_as_long_as_they_may_be_read(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        await using var one = await Activation.Of(chat, await chat.Room(ada, grace));
        await using var two = await Activation.Of(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private), grace));
        await one.Mention(ada, "first @grace", grace);
        await two.Mention(ada, "second @grace", grace);
        await one.Mention(ada, "third @grace", grace);
        var store = new SearchStore(chat.Database);

        var page = await store.Mentions(grace, null, 2);

        Assert.Equal(["third @grace", "second @grace"], page.Messages.Select(m => m.Content));
        Assert.Equal(["first @grace"], (await store.Mentions(grace, page.Next, 2)).Messages.Select(m => m.Content));
        await two.Commit(draft => MembershipRules.Leave(draft, grace));
        Assert.Equal(["third @grace", "first @grace"], (await store.Mentions(grace, null, 5)).Messages.Select(m => m.Content));
    }

    private static async Task Index(TestChat chat, params RoomId[] rooms)
    {
        var entries = new EntryStore(chat.Database);
        while (await entries.AddNext([.. rooms], 100) is { IsEmpty: false })
        {
        }
    }

    private static async Task<SearchHit[]> Find(TestChat chat, UserId reader, string words, Func<SearchQuery, SearchQuery>? filter = null)
    {
        var query = new SearchQuery { Reader = reader, Words = words };
        return [.. (await new SearchStore(chat.Database).Find(new Lookup(filter?.Invoke(query) ?? query))).Hits];
    }
}
