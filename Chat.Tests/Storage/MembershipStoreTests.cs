using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class MembershipStoreTests
{
    [Theory, OnBothDatabases]
    public async Task Cursors_move_forward_only(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace);

        await chat.Rooms.SaveCursors(room, [(ada, 5), (grace, 9), (grace, 3), (linus, 1)]);
        await chat.Rooms.SaveCursors(room, [(ada, 7), (grace, 8)]);
        await chat.Rooms.SaveCursors(room, []);

        Assert.Equal([7L, 9L], (await chat.Rooms.Members(room)).Select(m => m.LastReadSeq));
    }

    [Theory, OnBothDatabases]
    public async Task Who_came_and_who_went_since_a_rev_is_told_once(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, linus);
        await chat.Join(room, grace, Start.AddHours(1));
        await chat.Leave(room, linus);

        var changes = (await chat.Rooms.ChangesSince(room, 1, 10))!.Value;
        var later = (await chat.Rooms.ChangesSince(room, 2, 10))!.Value;

        var joined = Assert.Single(changes.OfType<MemberJoined>()).Member;
        Assert.Equal((grace, "Grace", Start.AddHours(1)), (joined.User.Id, joined.User.DisplayName, joined.JoinedAt));
        Assert.Equal(linus, Assert.Single(changes.OfType<MemberLeft>()).UserId);
        Assert.Equal((linus, 3L), (Assert.IsType<MemberLeft>(Assert.Single(later)).UserId, later[0].Rev));
    }

    [Theory, OnBothDatabases]
    public async Task Members_come_in_pages_in_the_order_in_which_the_room_took_them_whatever_the_clocks_said(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Join(room, linus, Start.AddTicks(-20));

        var first = await chat.Rooms.MemberPage(room, null, 2);
        var second = await chat.Rooms.MemberPage(room, first.Next, 2);

        Assert.Equal([ada, grace], first.Members.Select(m => m.User.Id));
        Assert.Equal([linus], second.Members.Select(m => m.User.Id));
        Assert.Null(second.Next);
        Assert.Equal((3, 3), (first.Total, second.Total));
        Assert.Null((await chat.Rooms.MemberPage(room, null, 3)).Next);
        await Assert.ThrowsAsync<ChatException>(() => chat.Rooms.MemberPage(room, "not-a-cursor", 2));
    }
}
