using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Chat.Users;

namespace Chat.Tests.Contacts;

public sealed class ContactStoreTests
{
    [Theory, OnBothDatabases]
    public async Task Who_lets_another_write_to_them_goes_by_what_they_chose_and_the_rooms_they_share(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await Chooses(chat, "Grace", ContactRule.SharedRooms);
        await Chooses(chat, "Linus", ContactRule.Nobody);

        Assert.Equal([(ada, true), (grace, false), (linus, false)], await Open(chat, ada, [ada, grace, linus, new("nobody")]));

        var room = await chat.Room(ada, grace, linus);
        Assert.Equal([(grace, true), (linus, false)], await Open(chat, ada, [grace, linus]));

        await chat.Leave(room, grace);
        Assert.Equal([(grace, false)], await Open(chat, ada, [grace]));
    }

    [Theory, OnBothDatabases]
    public async Task Two_share_a_room_as_long_as_both_are_in_one(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace);

        Assert.True(await chat.Rooms.Share(grace, ada));
        Assert.False(await chat.Rooms.Share(linus, ada));
        await chat.Leave(room, grace);
        Assert.False(await chat.Rooms.Share(grace, ada));
    }

    [Theory, OnBothDatabases]
    public async Task Rooms_of_a_user_are_counted_as_far_as_they_may_go(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        for (var i = 0; i < 3; i++) await chat.Room(ada, grace);
        await chat.Leave(await chat.Room(ada, grace), grace);

        Assert.Equal([3], (await chat.Contacts.Of(ada, [grace], 10)).Select(c => c.Rooms));
        Assert.Equal([2], (await chat.Contacts.Of(ada, [grace], 2)).Select(c => c.Rooms));
        Assert.Equal(("Ada", 4), (await chat.Contacts.Joiner(ada, 10)) is { } joiner ? (joiner.Profile.DisplayName, joiner.Rooms) : default);
        Assert.Null(await chat.Contacts.Joiner(new("nobody"), 10));
    }

    private static async Task<IEnumerable<(UserId, bool)>> Open(TestChat chat, UserId by, UserId[] users) =>
        (await chat.Contacts.Of(by, users, 10)).OrderBy(c => c.User.Value, StringComparer.Ordinal).Select(c => (c.User, c.IsOpen));

    private static Task<bool> Chooses(TestChat chat, string name, ContactRule rule) => chat.Users.Update(TestChat.Row(name) with { ContactBy = rule });
}
