using Chat.Deletion;
using Chat.Notifications;
using Chat.Tests.Fixtures;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;

namespace Chat.Tests.Notifications;

public sealed class NotificationStoreTests
{
    [Theory, OnBothDatabases]
    public async Task What_a_user_has_said_is_kept_and_replaced_and_gone_with_the_account(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        var said = new NotificationSettings(new QuietHours("22:00", "07:30", "Europe/London"), ["engine", "first bug"]);

        await chat.Notifications.Put(ada, said);
        await Is(said, ada);
        await chat.Notifications.Put(ada, new NotificationSettings(null, []));
        await Is(new NotificationSettings(null, []), ada, grace);
        await chat.Notifications.Put(ada, said);
        await new DeletionStore(chat.Database).Write(DeletedUser.Of((await chat.Users.Load(ada))!, TestChat.Start));
        await Is(new NotificationSettings(null, []), ada);

        async Task Is(NotificationSettings expected, params UserId[] users)
        {
            foreach (var user in users) Assert.True(NotificationRules.AreSame(expected, await chat.Notifications.Of(user)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_level_is_the_same_by_whatever_way_a_room_is_read_and_of_one_member_only(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace);

        await chat.Rooms.SetNotificationLevel(room, grace, NotificationLevel.Mentions);
        await chat.Rooms.SetNotificationLevel(room, linus, NotificationLevel.None);

        Assert.Equal(NotificationLevel.Mentions, await Level(chat, room, grace));
        Assert.Equal(NotificationLevel.All, await Level(chat, room, ada));
        Assert.Equal(NotificationLevel.All, (await chat.Rooms.Find(linus, "", null, 10)).Rooms.Single().Level);
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_back_begins_with_all(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Rooms.SetNotificationLevel(room, grace, NotificationLevel.None);

        await chat.Leave(room, grace);
        await chat.Join(room, grace);

        Assert.Equal(NotificationLevel.All, await Level(chat, room, grace));
    }

    private static async Task<NotificationLevel> Level(TestChat chat, RoomId id, UserId user)
    {
        await using var room = await Activation.Of(chat, id);
        var read = new[]
        {
            (await chat.Rooms.Summaries(user, null, null, 10)).Rooms.Single(), (await chat.Rooms.Find(user, "", null, 10)).Rooms.Single(),
            (await chat.Rooms.Find(user, "room", null, 10)).Rooms.Single(), await room.Describe(user),
        };
        return Assert.Single(read.Select(r => r.Level).Distinct());
    }
}
