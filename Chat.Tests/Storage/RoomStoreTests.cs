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
        var row = chat.NewRoom(ada, RoomType.Private, "Compilers 🛠") with { Description = "A-0", ImageUrl = "https://example.org/a.png" };

        await chat.Room(row, grace);

        Assert.Equal(row, await chat.Rooms.Load(row.Id));
        Assert.Equal(
            [new MemberRow(ada, RoomRole.Owner, Start, 0), new MemberRow(grace, RoomRole.Member, Start, 0)],
            (await chat.Rooms.Members(row.Id)).AsEnumerable());
        Assert.Null(await chat.Rooms.Load(RoomId.New(Start)));
    }

    [Theory, OnBothDatabases]
    public async Task Its_numbers_are_those_of_its_last_message_and_its_last_change(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);
        await chat.Post(room, 1, ada, ada);
        var posted = await chat.Rooms.Load(room);
        await chat.Rooms.AddMember(room, grace, RoomRole.Member, Start, 4, 1, 2);
        var joined = await chat.Rooms.Load(room);

        Assert.Equal((1L, 2L, 3L), (posted!.Rev, posted.LastSeq, posted.LastRev));
        Assert.Equal((4L, 2L, 4L), (joined!.Rev, joined.LastSeq, joined.LastRev));
    }

    [Theory, OnBothDatabases]
    public async Task Made_twice_it_exists_and_an_unknown_user_leaves_nothing(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var (row, other) = (chat.NewRoom(ada), chat.NewRoom(ada));
        await chat.Room(row);

        Assert.Equal(CreateOutcome.Exists, await chat.Rooms.Create(row, [(ada, RoomRole.Owner)]));
        Assert.Equal(CreateOutcome.UnknownUser, await chat.Rooms.Create(other, [(ada, RoomRole.Owner), (new("nobody"), RoomRole.Member)]));
        Assert.Equal(CreateOutcome.UnknownUser, await chat.Rooms.Create(other with { CreatedBy = new("nobody") }, [(ada, RoomRole.Owner)]));
        Assert.Null(await chat.Rooms.Load(other.Id));
        Assert.Equal(CreateOutcome.Created, await chat.Rooms.Create(other, [(ada, RoomRole.Owner)]));
    }

    [Theory, OnBothDatabases]
    public async Task Joining_leaving_and_coming_back_is_one_row(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);

        Assert.True(await chat.Rooms.AddMember(room, grace, RoomRole.Member, Start, 2, 1, 0));
        Assert.True(await chat.Rooms.RemoveMember(room, grace, Start, 3, 2));
        Assert.DoesNotContain(await chat.Rooms.Members(room), m => m.UserId == grace);
        Assert.True(await chat.Rooms.AddMember(room, grace, RoomRole.Moderator, Start.AddHours(1), 4, 3, 7));

        Assert.Contains(new MemberRow(grace, RoomRole.Moderator, Start.AddHours(1), 7), await chat.Rooms.Members(room));
        Assert.Equal(2, (await chat.Rooms.MemberPage(room, null, 10)).Total);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_is_refused_where_another_was_first(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Post(room, 1, ada);

        Assert.False(await chat.Rooms.AddMember(room, linus, RoomRole.Member, Start, 2, 1, 0), "a message has that rev");
        Assert.False(await chat.Rooms.AddMember(room, linus, RoomRole.Member, Start, 4, 3, 0), "the room is at rev 1");
        Assert.False(await chat.Rooms.AddMember(room, grace, RoomRole.Member, Start, 3, 1, 0), "a member already");
        Assert.False(await chat.Rooms.RemoveMember(room, linus, Start, 3, 1), "no member");
        Assert.False(await chat.Rooms.RemoveMember(room, grace, Start, 2, 1), "a message has that rev");

        Assert.Equal((1L, 2), ((await chat.Rooms.Load(room))!.Rev, (await chat.Rooms.MemberPage(room, null, 10)).Total));
        Assert.Equal([ada, grace], (await chat.Rooms.Members(room)).Select(m => m.UserId));
    }

    [Theory, OnBothDatabases]
    public async Task A_user_nobody_knows_cannot_be_added(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var room = await chat.Room(await chat.Person("Ada"));

        var refusal = await Assert.ThrowsAsync<ChatException>(() => chat.Rooms.AddMember(room, new("nobody"), RoomRole.Member, Start, 2, 1, 0));

        Assert.Equal(ErrorCode.NotFound, refusal.Code);
        Assert.Equal(1, (await chat.Rooms.Load(room))!.Rev);
    }

    [Theory, OnBothDatabases]
    public async Task A_message_and_a_join_never_get_the_same_rev(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var others = chat.OtherProcess();

        for (var i = 0; i < 20; i++)
        {
            var room = await chat.Room(ada);
            var written = others.Write([Message(room, 1, ada)]);
            var joined = chat.Rooms.AddMember(room, grace, RoomRole.Member, Start, 2, 1, 0);

            Assert.NotEqual((await written).Contains(room), await joined);
        }
    }
}
