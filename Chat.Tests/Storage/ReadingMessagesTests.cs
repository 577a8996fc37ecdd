using Chat.History;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class ReadingMessagesTests
{
    [Theory, OnBothDatabases]
    public async Task A_page_before_is_the_newest_below_and_knows_whether_there_are_more(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, room) = await TenMessages(chat);
        var all = new HistoryQuery { Reader = ada, RoomId = room, Limit = 3 };

        Assert.Equal("5,6,7 more", await Page(chat, all with { Before = 8 }));
        Assert.Equal("1,2,3", await Page(chat, all with { Before = 4 }));
        Assert.Equal("1", await Page(chat, all with { Before = 2 }));
        Assert.Equal("", await Page(chat, all with { Before = 1 }));
        Assert.Equal("8,9,10 more", await Page(chat, all with { Before = 1000 }));
    }

    [Theory, OnBothDatabases]
    public async Task A_page_after_is_the_oldest_above_and_knows_whether_there_are_more(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, room) = await TenMessages(chat);
        var all = new HistoryQuery { Reader = ada, RoomId = room, Limit = 3 };

        Assert.Equal("1,2,3 more", await Page(chat, all with { After = 0 }));
        Assert.Equal("8,9,10", await Page(chat, all with { After = 7 }));
        Assert.Equal("10", await Page(chat, all with { After = 9 }));
        Assert.Equal("", await Page(chat, all with { After = 10 }));
    }

    [Theory, OnBothDatabases]
    public async Task A_page_around_is_half_up_to_it_and_half_above(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, room) = await TenMessages(chat);
        var all = new HistoryQuery { Reader = ada, RoomId = room, Limit = 4 };

        Assert.Equal("4,5,6,7 more", await Page(chat, all with { Around = 5 }));
        Assert.Equal("1,2,3 more", await Page(chat, all with { Around = 1 }));
        Assert.Equal("9,10 more", await Page(chat, all with { Around = 10 }));
        Assert.Equal("1,2,3,4,5,6,7,8,9,10", await Page(chat, all with { Around = 5, Limit = 20 }));
    }

    [Theory, OnBothDatabases]
    public async Task A_public_room_is_read_by_anyone_a_private_one_by_its_members_while_they_are(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var open = await chat.Room(ada);
        var secret = await chat.Room(chat.NewRoom(ada, RoomType.Private), grace);
        await chat.Post(open, 1, ada);
        await chat.Post(secret, 1, ada);
        Assert.Null(await Reads(chat, secret, grace));
        await chat.Leave(secret, grace);

        Assert.Null(await Reads(chat, open, linus));
        Assert.Null(await Reads(chat, secret, ada));
        Assert.Equal(ErrorCode.NotFound, await Reads(chat, secret, grace));
        Assert.Equal(ErrorCode.NotFound, await Reads(chat, secret, linus));
        Assert.Equal(ErrorCode.NotFound, await Reads(chat, RoomId.New(Start), ada));
    }

    [Theory, OnBothDatabases]
    public async Task What_changed_since_comes_by_rev(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (_, room) = await TenMessages(chat);
        await chat.Script($"update messages set rev = 12, content = '', deleted_at = created_at where room_id = '{room}' and seq = 2");

        Assert.Equal([10L, 11L, 12L], (await chat.Messages.Since(room, 9, 10)).Select(m => m.Rev));
        Assert.Equal([10L, 11L], (await chat.Messages.Since(room, 9, 2)).Select(m => m.Rev));
        Assert.NotNull(Assert.Single(await chat.Messages.Since(room, 11, 10)).DeletedAt);
        Assert.Empty(await chat.Messages.Since(room, 12, 10));
    }

    [Theory, OnBothDatabases]
    public async Task Messages_are_found_by_their_authors_names_for_them(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, room) = await TenMessages(chat);
        var grace = new UserId("grace");

        var found = await chat.Messages.ByClientIds(room, [(ada, new("c-7")), (ada, new("c-3")), (grace, new("c-3")), (ada, new("unknown"))]);

        Assert.Equal([3L, 7L], found.Select(m => m.Seq));
        Assert.Empty(await chat.Messages.ByClientIds(room, []));
    }

    private static async Task<(UserId Ada, RoomId Room)> TenMessages(TestChat chat)
    {
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await chat.Post(room, 1, [.. Enumerable.Repeat(ada, 10)]);
        return (ada, room);
    }

    private static async Task<string> Page(TestChat chat, HistoryQuery query)
    {
        var page = await chat.Messages.Page(query);
        return string.Join(',', page.Messages.Select(m => m.Seq)) + (page.HasMore ? " more" : "");
    }

    /// <summary>What keeps somebody from reading, as the three ways to a message agree on; null where nothing does.</summary>
    private static async Task<ErrorCode?> Reads(TestChat chat, RoomId room, UserId reader)
    {
        var barrier = (await chat.Access.Barrier(room, reader))?.Code;
        Assert.Equal(barrier is null, (await chat.Messages.Page(new HistoryQuery { Reader = reader, RoomId = room, After = 0 })).Messages.Any());
        Assert.Equal(barrier is null, await chat.Messages.Get(reader, new MessageId(room, 1)) is not null);
        return barrier;
    }
}
