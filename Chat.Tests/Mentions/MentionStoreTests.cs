using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;

namespace Chat.Tests.Mentions;

public sealed class MentionStoreTests
{
    [Theory, OnBothDatabases]
    public async Task A_mention_counts_until_it_is_read_or_taken_back(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus));

        var first = await room.Mention(ada, "to @grace", grace);
        await room.Mention(ada, "to @grace and @linus", grace, linus);

        Assert.Equal(new[] { grace, linus }, await chat.Mentions.Named(["grace", "linus", "nobody"]));
        Assert.Equal((2, 2), (await chat.Mentions.Count(room.Room.Id, grace, 0, long.MaxValue), room.Room.Recent.CountMentions(grace, 0, [])));
        Assert.Equal((1, 1), (await chat.Mentions.Count(room.Room.Id, grace, 1, long.MaxValue), room.Room.Recent.CountMentions(grace, 1, [])));
        Assert.Equal(2, (await chat.Rooms.Summaries(grace, null, null, 10)).Rooms.Single().Mentions);

        await room.Edit(ada, first, "to nobody");

        Assert.Equal((1, 1), (await chat.Mentions.Count(room.Room.Id, grace, 0, long.MaxValue), room.Room.Recent.CountMentions(grace, 0, [])));
        Assert.Equal(new[] { grace, linus }, (await chat.Messages.Newest(room.Room.Id, 1)).Single().Mentions);
    }

    [Theory, OnBothDatabases]
    public async Task All_are_called_by_moderators_only_and_the_author_is_not(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus));

        var called = await room.Mention(ada, "@room: lunch");
        var said = await room.Mention(grace, "@room: dinner");

        Assert.Equal((RoomMention.Room, null), (called.MentionsRoom, said.MentionsRoom));
        foreach (var (user, count) in new[] { (ada, 0), (grace, 1), (linus, 1) })
            Assert.Equal((count, count), (await chat.Mentions.Count(room.Room.Id, user, 0, long.MaxValue), room.Room.Recent.CountMentions(user, 0, [])));
    }

    [Fact]
    public void A_large_room_is_not_called_as_a_whole()
    {
        var room = new Room(RoomId.New(TestChat.Start), new RoomOptions(), TimeProvider.System);
        var info = new RoomInfo { Id = room.Id, Type = RoomType.Public, Name = "", Description = "", CreatedBy = new("ada"), CreatedAt = TestChat.Start, MemberCount = 0, LastSeq = 0, Rev = 1 };
        room.Apply(new RoomMade(info, [.. Enumerable.Range(0, 1_001).Select(i => new MemberRow(new($"u{i}"), RoomRole.Owner, TestChat.Start, 0))]));
        var draft = new RoomDraft(room, TestChat.Start, []);

        var refused = Assert.Throws<ChatException>(() => MessageRules.Post(draft, new PostMessage(new("u0"), new("c"), "@here!"), PostContext.None));

        Assert.Equal(ErrorCode.Forbidden, refused.Code);
        Assert.Contains("1000 members", refused.Message);
        Assert.Null(MessageRules.Post(draft, new PostMessage(new("u0"), new("c"), "`@here`"), PostContext.None).MentionsRoom);
    }
}
