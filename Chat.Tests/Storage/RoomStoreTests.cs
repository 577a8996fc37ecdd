using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class RoomStoreTests
{
    [Theory, OnBothDatabases]
    public async Task A_room_is_loaded_as_it_was_made(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var made = chat.NewRoom(ada, RoomType.Private, "Compilers 🛠") with { Description = "A-0", ImageUrl = "https://example.org/a.png" };

        await chat.Room(made, grace);

        var loaded = (await chat.Rooms.Load(made.Id, 10))!;
        Assert.Equal(made with { MemberCount = 2 }, loaded.Info);
        Assert.Equal([new MemberRow(ada, RoomRole.Owner, Start, 0), new MemberRow(grace, RoomRole.Member, Start, 0)], loaded.Members.AsEnumerable());
        Assert.Null(await chat.Rooms.Load(RoomId.New(Start), 10));
    }

    [Theory, OnBothDatabases]
    public async Task Its_numbers_are_those_of_its_last_message_and_its_last_change(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);
        await chat.Post(room, 1, ada, ada);
        var posted = (await chat.Rooms.Load(room, 10))!;
        await chat.Join(room, grace);
        var joined = (await chat.Rooms.Load(room, 10))!;

        Assert.Equal((2L, 3L, 1), (posted.Info.LastSeq, posted.Info.Rev, posted.Info.MemberCount));
        Assert.Equal((2L, 4L, 2), (joined.Info.LastSeq, joined.Info.Rev, joined.Info.MemberCount));
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_of_an_old_message_is_among_the_changes_that_are_loaded(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await chat.Post(room, 1, [.. Enumerable.Repeat(ada, 10)]);
        var edited = Message(room, 2, ada, "mended") with { Rev = 12, EditedAt = Start };
        await chat.Change(room, new MessageEdited(edited));

        var loaded = (await chat.Rooms.Load(room, 3))!;

        Assert.Equal([8L, 9L, 10L], loaded.Newest.Select(m => m.Seq));
        Assert.Equal(9, loaded.ChangesSince);
        Assert.Equal([10L, 11L, 12L], loaded.Changes.Select(c => c.Rev));
        Assert.Equal(edited, ((MessageChange)loaded.Changes[^1]).Message);
    }

    [Theory, OnBothDatabases]
    public async Task Made_twice_it_exists_and_an_unknown_user_leaves_nothing(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var (made, other) = (chat.NewRoom(ada), chat.NewRoom(ada));
        await chat.Room(made);

        Assert.False(await chat.Changes.Write([Made(made)]));
        Assert.False(await chat.Changes.Write([Made(other, new UserId("nobody"))]));
        Assert.Null(await chat.Rooms.Load(other.Id, 10));
        Assert.True(await chat.Changes.Write([Made(other)]));
    }

    [Theory, OnBothDatabases]
    public async Task Joining_leaving_and_coming_back_is_one_row(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);

        await chat.Join(room, grace);
        await chat.Leave(room, grace);
        Assert.DoesNotContain(await chat.Rooms.Members(room), m => m.UserId == grace);
        await chat.Post(room, 1, ada);
        await chat.Join(room, grace, Start.AddHours(1));

        Assert.Contains(new MemberRow(grace, RoomRole.Member, Start.AddHours(1), 1), await chat.Rooms.Members(room));
        Assert.Equal(2, (await chat.Rooms.MemberPage(room, null, 10)).Total);
    }

    [Theory, OnBothDatabases]
    public async Task Who_came_and_went_and_came_in_one_batch_is_stored_as_they_are_in_the_end(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, linus);
        MemberJoined Joined(UserId user, long rev, int count) => new(
            room, rev, new Member { User = new() { Id = user, Username = "", DisplayName = "" }, Role = RoomRole.Member, JoinedAt = Start }, count);

        await chat.Change(
            room, new MemberLeft(room, 2, linus, 1, Start), Joined(linus, 3, 2), Joined(grace, 4, 3), new MemberLeft(room, 5, grace, 2, Start));

        Assert.Equal([ada, linus], (await chat.Rooms.Members(room)).Select(m => m.UserId));
        Assert.Equal([3L, 5L], (await chat.Rooms.ChangesSince(room, 1, 10))!.Value.Select(c => c.Rev));
    }
}
