using System.Text.Json;
using Chat.Gateway.Wire;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class RoomListTests
{
    [Theory, OnBothDatabases]
    public async Task My_rooms_come_newest_activity_first_in_pages(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var old = await chat.Room(ada);
        var busy = await chat.Room(ada);
        var quiet = await chat.Room(ada);
        await chat.Room(grace);
        await chat.Post(busy, 1, ada);
        await chat.Join(old, grace);

        var first = await chat.Rooms.Summaries(ada, null, null, 2);
        var second = await chat.Rooms.Summaries(ada, null, first.Next, 2);

        Assert.Equal([busy, quiet], Ids(first));
        Assert.Equal([old], Ids(second));
        Assert.Null(second.Next);
        Assert.Null((await chat.Rooms.Summaries(ada, null, null, 3)).Next);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_is_bounded_in_bytes_and_the_next_one_begins_behind_it(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var rooms = new List<RoomId>();
        for (var number = 0; number < 60; number++)
        {
            rooms.Add(await chat.Room(chat.NewRoom(ada) with { Description = new string('é', CreateRoom.MaxDescription) }));
            await chat.Post(Message(rooms[^1], 1, ada) with { Content = new string('ü', 2_000) });
        }

        var listed = new List<RoomId>();
        for (var page = await chat.Rooms.Summaries(ada, null, null, 100); ; page = await chat.Rooms.Summaries(ada, null, page.Next, 100))
        {
            Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(page, WireJson.Default.RoomPage).Length, 1, RoomPage.MaxBytes + 1_000);
            listed.AddRange(Ids(page));
            if (page.Next is null) break;
        }

        Assert.Equal(rooms.AsEnumerable().Reverse(), listed);
    }

    [Theory, OnBothDatabases]
    public async Task A_silo_whose_clock_is_wrong_does_not_change_the_order(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var ahead = await chat.Room(chat.NewRoom(ada) with { CreatedAt = Start.AddMinutes(5) });
        var behind = await chat.Room(chat.NewRoom(ada) with { CreatedAt = Start.AddMinutes(-5) });
        await chat.Post(Message(ahead, 1, ada) with { CreatedAt = Start.AddMinutes(5) });

        Assert.Equal([ahead, behind], Ids(await chat.Rooms.Summaries(ada, null, null, 10)));

        await chat.Post(Message(behind, 1, ada) with { CreatedAt = Start.AddMinutes(-5) });

        Assert.Equal([behind, ahead], Ids(await chat.Rooms.Summaries(ada, null, null, 10)));
    }

    [Theory, OnBothDatabases]
    public async Task A_summary_counts_what_others_wrote_after_the_cursor_and_did_not_delete(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Post(room, 1, grace, grace, ada, grace, grace);
        await chat.Script($"update messages set content = '', deleted_at = created_at, rev = 7 where room_id = '{room}' and seq = 4");
        await chat.Script($"update rooms set rev = 7 where id = '{room}'");
        await chat.Rooms.SaveCursors(room, [(ada, 1)]);

        var summary = Assert.Single((await chat.Rooms.Summaries(ada, null, null, 10)).Rooms);

        Assert.Equal((1L, 2, 0, RoomRole.Owner), (summary.LastReadSeq, summary.Unread, summary.Mentions, summary.Role));
        Assert.Equal((5L, 7L, 2), (summary.Room.LastSeq, summary.Room.Rev, summary.Room.MemberCount));
        Assert.Equal(Message(room, 5, grace), summary.LastMessage);
        Assert.Empty(summary.Participants);
    }

    [Theory, OnBothDatabases]
    public async Task A_direct_room_shows_who_is_in_it_and_only_one_type_can_be_asked_for(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await chat.Room(ada, grace);
        var direct = await chat.Room(chat.NewRoom(ada, RoomType.Direct, name: ""), grace);
        var group = await chat.Room(chat.NewRoom(linus, RoomType.Group, name: ""), ada, grace);

        var directs = await chat.Rooms.Summaries(ada, RoomType.Direct, null, 10);
        var all = (await chat.Rooms.Summaries(ada, null, null, 10)).Rooms.ToDictionary(r => r.Room.Id, r => r.Participants.Select(p => p.Id).Order(ById));

        Assert.Equal([direct], Ids(directs));
        Assert.Null(directs.Rooms[0].LastMessage);
        Assert.Equal([ada, grace], all[direct]);
        Assert.Equal([ada, grace, linus], all[group]);
    }

    [Theory, OnBothDatabases]
    public async Task What_I_left_and_what_is_archived_is_not_listed(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var (left, archived, kept) = (await chat.Room(grace, ada), await chat.Room(ada), await chat.Room(ada));
        await chat.Leave(left, ada);
        await chat.Script($"update rooms set archived_at = created_at where id = '{archived}'");

        Assert.Equal([kept], Ids(await chat.Rooms.Summaries(ada, null, null, 10)));
        Assert.Equal(new[] { archived, kept }.Select(r => r.Value).Order(), (await chat.Rooms.IdsOf(ada)).Select(r => r.Value));
        Assert.DoesNotContain(archived, Ids(await chat.Rooms.Find(ada, "", null, 10)));
    }

    [Theory, OnBothDatabases]
    public async Task Discovery_finds_public_rooms_and_my_own_by_a_part_of_the_name(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var loud = await chat.Room(chat.NewRoom(ada, name: "ÜBER Compilers"));
        var mine = await chat.Room(chat.NewRoom(grace, RoomType.Private, "über me"));
        await chat.Room(chat.NewRoom(ada, RoomType.Private, "Überhidden"));
        await chat.Room(chat.NewRoom(ada, RoomType.Direct, "über direct"), grace);
        await chat.Room(chat.NewRoom(ada, name: "Something else"));
        await chat.Post(loud, 1, ada, ada);

        var found = await chat.Rooms.Find(grace, "Über", null, 10);

        Assert.Equal([loud, mine], Ids(found));
        Assert.Equal((null, 0L, 0, 2L), (found.Rooms[0].Role, found.Rooms[0].LastReadSeq, found.Rooms[0].Unread, found.Rooms[0].Room.LastSeq));
        Assert.Equal(RoomRole.Owner, found.Rooms[1].Role);
    }

    [Theory, OnBothDatabases]
    public async Task Discovery_takes_wildcards_literally_and_pages_by_name(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        foreach (var name in (string[])["100% sure", "100 percent", "snake_case", "snakecase", @"back\slash", "same", "same", "Zebra"])
            await chat.Room(chat.NewRoom(ada, name: name));

        Assert.Equal(["100% sure"], Names(await chat.Rooms.Find(ada, "0%", null, 10)));
        Assert.Equal(["snake_case"], Names(await chat.Rooms.Find(ada, "E_c", null, 10)));
        Assert.Equal([@"back\slash"], Names(await chat.Rooms.Find(ada, @"\", null, 10)));
        Assert.Equal(["100 percent", "100% sure", @"back\slash", "same", "same", "snake_case", "snakecase", "Zebra"], await AllPages(chat, ada, 1));
        Assert.Equal(await AllPages(chat, ada, 1), await AllPages(chat, ada, 4));
        await Assert.ThrowsAsync<ChatException>(() => chat.Rooms.Find(ada, "", "!", 10));
    }

    private static async Task<List<string>> AllPages(TestChat chat, UserId reader, int limit)
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await chat.Rooms.Find(reader, "", cursor, limit);
            names.AddRange(Names(page));
            cursor = page.Next;
        }
        while (cursor is not null);
        return names;
    }

    private static IEnumerable<RoomId> Ids(RoomPage page) => page.Rooms.Select(r => r.Room.Id);

    private static IEnumerable<string> Names(RoomPage page) => page.Rooms.Select(r => r.Room.Name);

    private static readonly Comparer<UserId> ById = Comparer<UserId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
