using Chat.Blocks;
using Chat.Search;
using Chat.Tests.Fixtures;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;

namespace Chat.Tests.Blocks;

public sealed class BlockStoreTests
{
    [Theory, OnBothDatabases]
    public async Task Blocks_are_listed_newest_first_and_each_once(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        foreach (var (of, minute) in new[] { (grace, 0), (linus, 1), (grace, 2) }) await chat.Blocks.Put(new Block(ada, of), TestChat.Start.AddMinutes(minute));

        Assert.Equal(new[] { linus, grace }, await chat.Blocks.Of(ada));
        Assert.Empty(await chat.Blocks.Of(grace));
        Assert.Equal(new[] { new Block(ada, grace) }, await chat.Blocks.Between(grace, ada));
        Assert.Empty(await chat.Blocks.Between(grace, linus));

        await chat.Blocks.Remove(new Block(ada, grace));
        Assert.Equal(new[] { linus }, await chat.Blocks.Of(ada));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_blocked_has_nobody_in_a_room_who_blocked_them(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await chat.Room(ada, grace);
        await Blocks(chat, ada, grace);

        Assert.Equal([(ada, false), (grace, true), (linus, true)], await Open(chat, grace));
        Assert.Equal([(ada, true), (grace, true), (linus, true)], await Open(chat, ada));

        async Task<(UserId, bool)[]> Open(TestChat chat, UserId by) =>
            [.. (await chat.Contacts.Of(by, [ada, grace, linus], 10)).OrderBy(c => c.User.Value, StringComparer.Ordinal).Select(c => (c.User, c.IsOpen))];
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_blocked_says_is_counted_nowhere_until_they_are_no_longer(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        var id = await chat.Room(ada, grace, linus);
        await using var room = await Activation.Of(chat, id);
        var root = await room.Post(ada, "root");
        await room.Mention(grace, "to @ada", ada);
        await room.Mention(linus, "to @ada", ada);
        await room.Mention(grace, "again to @ada", ada);
        await room.Reply(grace, root, "one");
        await room.Reply(linus, root, "two");

        Assert.Equal((3, 3, 2, 3), await Counted(chat, room, ada, root.Id));
        await Blocks(chat, ada, grace);
        Assert.Equal((1, 1, 1, 1), await Counted(chat, room, ada, root.Id));
        Assert.Equal([linus], (await new SearchStore(chat.Database).Mentions(ada, null, 10)).Messages.Select(m => m.AuthorId));
        await Blocks(chat, ada, linus);
        Assert.Equal((0, 0, 0, 0), await Counted(chat, room, ada, root.Id));
        await chat.Blocks.Remove(new Block(ada, grace));
        Assert.Equal((2, 2, 1, 2), await Counted(chat, room, ada, root.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_follows_a_thread_for_being_named_by_somebody_blocked(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus));
        var root = await room.Post(linus, "root");
        await Blocks(chat, ada, grace);

        await room.Reply(grace, root, "one", named: ada);
        Assert.False((await chat.Threads.Standing(ada, root.Id))!.Following);
        await room.Reply(linus, root, "two", named: ada);
        Assert.True((await chat.Threads.Standing(ada, root.Id))!.Following);
    }

    private static Task Blocks(TestChat chat, UserId by, UserId of) => chat.Blocks.Put(new Block(by, of), TestChat.Start);

    /// <summary>Unread, mentions, and unread of a thread, the same by whatever way; and what only the database has of them.</summary>
    private static async Task<(int Unread, int Mentions, int InThread, int Stored)> Counted(TestChat chat, Activation room, UserId user, MessageId thread)
    {
        var id = room.Room.Id;
        var listed = (await chat.Rooms.Summaries(user, null, null, 10)).Rooms.Single();
        var (found, searched) = ((await chat.Rooms.Find(user, "", null, 10)).Rooms.Single(), (await chat.Rooms.Find(user, "room", null, 10)).Rooms.Single());
        var told = await room.Describe(user);
        foreach (var other in new[] { found, searched, told }) Assert.Equal((listed.Unread, listed.Mentions), (other.Unread, other.Mentions));
        Assert.Equal(listed.Mentions, await chat.Mentions.Count(id, user, 0, long.MaxValue));
        var standing = await chat.Threads.Standing(user, thread);
        Assert.Equal(standing!.Unread, (await chat.Threads.Followed(user, null, 10)).Threads.Single().Unread);
        return (listed.Unread, listed.Mentions, standing.Unread, (await chat.Messages.CountUnread(id, user, 0, 10)).Count);
    }
}
