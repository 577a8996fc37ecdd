using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;

namespace Chat.Tests.Rooms;

public sealed class RoomCommitsTests
{
    [Theory, OnBothDatabases]
    public async Task What_many_ask_at_once_is_committed_once_each_and_told_in_one_order(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace));

        var posts = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => room.Post(i % 2 == 0 ? ada : grace, $"c-{i / 4}")));

        Assert.Equal(150, posts.DistinctBy(p => p.Seq).Count());
        Assert.Equal(Enumerable.Range(2, 150).Select(i => (long)i), room.Told.Select(c => c.Rev));
        Assert.Equal(150, (await chat.Messages.Newest(room.Room.Id, 500)).Length);
    }

    [Theory, OnBothDatabases]
    public async Task Five_hundred_who_join_at_once_are_committed_in_groups_with_what_is_posted_meanwhile(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        foreach (var i in Enumerable.Range(0, 500)) await chat.Person($"joiner-{i}");
        await using var room = await Activation.Of(chat, await chat.Room(ada));

        var joins = Enumerable.Range(0, 500).Select(i => (Joined: room.Join($"joiner-{i}"), Posted: i % 10 == 0 ? room.Post(ada, $"c-{i}") : null)).ToArray();
        var joined = await Task.WhenAll(joins.Select(j => j.Joined));
        var posted = await Task.WhenAll(joins.Select(j => j.Posted).OfType<Task<Message>>());

        Assert.Equal(Enumerable.Range(2, 500), joined.Select(j => j!.MemberCount));
        Assert.Equal(Enumerable.Range(1, 50), posted.Select(p => (int)p.Seq));
        Assert.Equal(501, (await chat.Rooms.Load(room.Room.Id, 1))!.Members.Length);
        Assert.InRange(room.Batches, 1, 5);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_decided_any_more_once_another_activation_was_first(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        var id = await chat.Room(ada);
        await using var stale = await Activation.Of(chat, id);
        await using var winner = await Activation.Of(chat, id);
        await winner.Post(ada, "first");

        var late = Enumerable.Range(0, 500).Select(i => stale.Post(ada, $"late-{i}")).ToArray();

        foreach (var post in late) await IsRepeatable(post);
        await IsRepeatable(Task.Run(() => stale.Post(ada, "later still")));
        Assert.Equal(1, stale.StepsDown);
        Assert.Empty(stale.Told);
        Assert.Equal(2, (await winner.Post(ada, "second")).Seq);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_activations_each_change_is_made_once_whoever_writes(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        var id = await chat.Room(ada, grace);
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            await using var one = await Activation.Of(chat, id);
            await using var two = await Activation.Of(chat, id);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            {
                try
                {
                    await (random.Next(2) == 0 ? one : two).Post(i % 2 == 0 ? ada : grace, $"{round}-{i}");
                }
                catch (ChatException refusal) when (refusal.Code == ErrorCode.Unavailable)
                {
                    // Nothing was promised: it is repeated on the next activation, or never.
                }
            }));
        }

        var log = await chat.Messages.Newest(id, 1000);
        Assert.Equal(Enumerable.Range(1, log.Length).Select(i => (long)i), log.Select(m => m.Seq));
        Assert.Equal(log.Length, log.DistinctBy(m => m.ClientId).Count());
        Assert.Equal(log.Length, log.DistinctBy(m => m.Rev).Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_repeat_that_memory_does_not_hold_any_more_is_answered_with_the_first(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada), recent: 50);
        var first = await room.Post(ada, "forgotten");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => room.Post(ada, $"c-{i}")));
        Assert.Null(room.Room.Recent.Find(ada, new ClientId("forgotten")));

        var (repeat, other) = (room.Post(ada, "forgotten", "other words"), room.Post(ada, "new"));

        Assert.Equal(first, await repeat);
        Assert.Equal(62, (await other).Seq);
        Assert.Equal(0, room.StepsDown);
    }

    [Theory, OnBothDatabases]
    public async Task A_room_that_was_put_down_is_read_back_as_it_was(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, _) = await chat.People();
        var id = await chat.Room(ada, grace);
        await using var before = await Activation.Of(chat, id);
        for (var i = 0; i < 5; i++) await before.Post(ada, $"c-{i}", $"message {i}");
        await before.Edit(ada, before.Room.Recent.At(2)!, "mended");
        await before.Delete(ada, before.Room.Recent.At(4)!);
        await before.Commit(room => MembershipRules.Leave(room, grace));

        await using var after = await Activation.Of(chat, id);

        Assert.Equal(before.Room.Info, after.Room.Info);
        Assert.Equal(before.Room.Recent.Newest(10)!.Messages.AsEnumerable(), after.Room.Recent.Newest(10)!.Messages.AsEnumerable());
        Assert.Equal(before.Room.Since(3)!.Messages.AsEnumerable(), after.Room.Since(3)!.Messages.AsEnumerable());
        Assert.Equal([grace], after.Room.Since(3)!.Left.AsEnumerable());
        Assert.Equal(before.Room.Recent.At(1), await after.Post(ada, "c-0"));
        Assert.Equal(6, (await after.Post(ada, "c-new")).Seq);
    }

    [Theory, OnBothDatabases]
    public async Task Catching_up_brings_the_edit_of_a_message_older_than_memory(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada), recent: 50);
        var old = await room.Post(ada, "old");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => room.Post(ada, $"c-{i}")));
        var held = room.Room.Rev;

        await room.Edit(ada, old, "mended");

        Assert.Equal("mended", Assert.Single(room.Room.Since(held)!.Messages).Content);
        Assert.Equal(held + 1, room.Room.Since(held)!.Rev);
    }

    [Theory, OnBothDatabases]
    public async Task What_two_ask_of_one_message_at_once_is_decided_one_after_the_other(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada), recent: 50);
        var old = await room.Post(ada, "old");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => room.Post(ada, $"c-{i}")));

        var (deleted, edited) = (room.Delete(ada, old), room.Edit(ada, old, "too late"));

        Assert.NotNull((await deleted).DeletedAt);
        Assert.Equal(ErrorCode.NotFound, (await Assert.ThrowsAsync<ChatException>(() => edited)).Code);
        Assert.Equal(await deleted, await room.Delete(ada, old));
    }

    [Theory, OnBothDatabases]
    public async Task Moderators_delete_what_others_wrote_and_members_only_their_own(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        var (ada, grace, linus) = await chat.People();
        var id = await chat.Room(ada, grace, linus);
        await chat.Script($"update room_members set role = 1 where room_id = '{id}' and user_id = '{grace}'");
        await using var room = await Activation.Of(chat, id);
        var posts = await Task.WhenAll(room.Post(ada, "c-1"), room.Post(linus, "c-2"));

        Assert.Equal(ErrorCode.Forbidden, (await Assert.ThrowsAsync<ChatException>(() => room.Delete(linus, posts[0]))).Code);
        Assert.NotNull((await room.Delete(grace, posts[0])).DeletedAt);
        Assert.NotNull((await room.Delete(linus, posts[1])).DeletedAt);
    }

    private static async Task IsRepeatable(Task<Message> post)
    {
        var refusal = await Assert.ThrowsAsync<ChatException>(() => post);
        Assert.Equal((ErrorCode.Unavailable, null), (refusal.Code, refusal.RetryAfter));
    }
}
