using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

public sealed class RoleTests
{
    [Theory, OnBothDatabases]
    public async Task A_role_is_kept_and_takes_no_read_position_back(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace));
        await room.Post(ada, "c-1");
        room.Room.Members.MarkRead(grace, 1);

        var changing = Give(room, ada, grace, RoomRole.Moderator);
        await chat.Rooms.SaveCursors(room.Room.Id, room.Room.Members.TakeMovedCursors());
        await changing;

        Assert.Equal((RoomRole.Moderator, 1L), Standing(room, grace));
        await using var later = await Activation.Of(chat, room.Room.Id);
        Assert.Equal((RoomRole.Moderator, 1L), Standing(later, grace));
        Assert.Equal(room.Room.Since(2)!.Joined.Select(m => (m.User.Id, m.Role)), later.Room.Since(2)!.Joined.Select(m => (m.User.Id, m.Role)));
        Assert.Equal(later.Room.Info, room.Room.Info);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_decided_together_ends_with_what_came_last(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus));

        await Task.WhenAll(
            Give(room, ada, grace, RoomRole.Admin), Remove(room, ada, grace), room.Join(grace.Value),
            Give(room, ada, linus, RoomRole.Moderator), Remove(room, ada, linus));

        await using var later = await Activation.Of(chat, room.Room.Id);
        Assert.Equal(RoomRole.Member, later.Room.Members.Find(grace)!.Role);
        Assert.Null(later.Room.Members.Find(linus));
        Assert.Equal(later.Room.Info, room.Room.Info);
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_hundred_who_join_at_once_as_many_enter_as_the_room_has_places(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var people = new List<UserId>();
        for (var i = 0; i < 100; i++) people.Add(await chat.Person($"Guest {i}"));
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        await room.Commit(draft => SettingRules.Update(draft, new UpdateRoom { By = ada, MaxMembers = 11 }));

        var joins = people.Select(p => room.Join(p.Value)).ToArray();
        var entered = 0;
        foreach (var join in joins)
        {
            try
            {
                Assert.NotNull(await join);
                entered++;
            }
            catch (ChatException refused)
            {
                Assert.Equal(ErrorCode.Full, refused.Code);
            }
        }

        Assert.Equal((10, 11), (entered, room.Room.Info.MemberCount));
        await using var later = await Activation.Of(chat, room.Room.Id);
        Assert.Equal((11, 11), (later.Room.Info.MemberCount, later.Room.Members.Count));
        Assert.Equal(ErrorCode.Full, (await Assert.ThrowsAsync<ChatException>(() => later.Join(people[^1].Value))).Code);
    }

    [Theory, OnBothDatabases]
    public async Task An_owner_is_never_missing_and_never_doubled(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus));

        Task<Member>[] tries = [HandOver(room, ada, grace), HandOver(room, ada, linus)];
        await tries[0];
        Assert.Equal(ErrorCode.Forbidden, (await Assert.ThrowsAsync<ChatException>(() => tries[1])).Code);

        await using var later = await Activation.Of(chat, room.Room.Id);
        Assert.Equal(
            (RoomRole.Admin, RoomRole.Owner, RoomRole.Member),
            (later.Room.Members.Find(ada)!.Role, later.Room.Members.Find(grace)!.Role, later.Room.Members.Find(linus)!.Role));
    }

    private static (RoomRole, long) Standing(Activation room, UserId user) =>
        (room.Room.Members.Find(user)!.Role, room.Room.Members.Find(user)!.LastReadSeq);

    private static Task<Member> Give(Activation room, UserId by, UserId user, RoomRole role) =>
        room.Commit(draft => RoleRules.ChangeRole(draft, new ChangeRole(by, user, role), Shown(user)));

    private static Task Remove(Activation room, UserId by, UserId user) =>
        room.Commit(draft => RoleRules.Remove(draft, new RemoveMember(by, user)));

    private static Task<Member> HandOver(Activation room, UserId by, UserId user) =>
        room.Commit(draft => RoleRules.HandOver(draft, new HandOverRoom(by, user), Shown(by), Shown(user)));

    private static Member Shown(UserId user) => new()
    {
        User = new UserProfile { Id = user, Username = user.Value, DisplayName = user.Value },
        Role = RoomRole.Member,
        JoinedAt = default,
    };
}
