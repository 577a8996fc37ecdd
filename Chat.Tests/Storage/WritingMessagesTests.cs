using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class WritingMessagesTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_written_is_read_back_the_same(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        var message = Message(room, 1, ada, "\"**Grüße**\" \\ \t 👩🏽‍🚀 𝒳 \u2028 'x'; --\nend") with { Type = MessageType.Image, CreatedAt = Start.AddMicroseconds(1) };

        await chat.Post(message);

        Assert.Equal(message, Assert.Single(await chat.Messages.Newest(room, 10)));
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_and_a_deletion_are_read_back_and_the_last_of_one_batch_counts(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await chat.Post(room, 1, ada, ada);
        var edited = Message(room, 1, ada, "again") with { Rev = 5, EditedAt = Start.AddSeconds(9) };
        var deleted = Message(room, 2, ada, "") with { Rev = 6, DeletedAt = Start.AddSeconds(10) };

        await chat.Change(room, new MessageEdited(edited with { Rev = 4, Content = "once" }), new MessageEdited(edited), new MessageDeleted(deleted));

        Assert.Equal([edited, deleted], (await chat.Messages.Newest(room, 10)).AsEnumerable());
        Assert.Equal([edited, deleted], (await chat.Messages.Since(room, 3, 10)).AsEnumerable());
    }

    [Theory, OnBothDatabases]
    public async Task A_conflict_in_one_room_refuses_all_and_is_found(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var (stale, known, free) = (chat.NewRoom(ada), chat.NewRoom(ada), chat.NewRoom(ada));
        foreach (var room in new[] { stale, known, free }) await chat.Room(room);
        await chat.Post(stale.Id, 1, ada);
        await chat.Post(known.Id, 1, ada);
        RoomBatch[] batches =
        [
            Batch(stale with { MemberCount = 1 }, new MessagePosted(Message(stale.Id, 1, ada, client: "other"))),
            Batch(known with { MemberCount = 1, Rev = 2, LastSeq = 1 }, new MessagePosted(Message(known.Id, 2, ada, client: "c-1"))),
            Batch(free with { MemberCount = 1 }, new MessagePosted(Message(free.Id, 1, ada))),
        ];

        Assert.False(await chat.Changes.Write(batches));
        Assert.True((await chat.Changes.Refused(batches)).SetEquals([stale.Id, known.Id]));
        Assert.True(await chat.Changes.Write([batches[2]]));
        Assert.Single(await chat.Messages.Newest(stale.Id, 10));
        Assert.Single(await chat.Messages.Newest(known.Id, 10));
    }

    [Theory, OnBothDatabases]
    public async Task A_client_id_is_free_to_others_and_elsewhere(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var (room, other) = (await chat.Room(ada, grace), await chat.Room(ada));

        await chat.Post(Message(room, 1, ada, client: "same"));
        await chat.Post(Message(room, 2, grace, client: "same"));
        await chat.Post(Message(other, 1, ada, client: "same"));

        Assert.Equal(2, (await chat.Messages.Newest(room, 10)).Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_any_kind_fences_off_a_writer_that_does_not_know_of_it(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);
        await chat.Post(room, 1, ada);
        var before = (await chat.Rooms.Load(room, 1))!.Info;
        var post = new MessagePosted(Message(room, 2, ada) with { Rev = 3 });
        await chat.Join(room, grace);
        Assert.False(await chat.Changes.Write([Batch(before, post)]));

        before = (await chat.Rooms.Load(room, 1))!.Info;
        post = new MessagePosted(post.Message with { Rev = 4 });
        await chat.Change(room, new MessageEdited(Message(room, 1, ada, "mended") with { Rev = 4, EditedAt = Start }));
        await chat.Change(room, new MessageEdited(Message(room, 1, ada, "mended again") with { Rev = 5, EditedAt = Start }));
        Assert.False(await chat.Changes.Write([Batch(before, post)]), "a rev that no row shows any more is taken all the same");
    }

    [Theory, OnBothDatabases]
    public async Task Of_writers_that_number_alike_one_wins_every_number(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        var writers = Enumerable.Range(0, 4).Select(_ => chat.OtherProcess()).ToArray();

        for (var seq = 1; seq <= 20; seq++)
        {
            var now = (await chat.Rooms.Load(room, 1))!.Info;
            var outcomes = await Task.WhenAll(writers.Select((writer, w) =>
                writer.Write([Batch(now, new MessagePosted(Message(room, seq, ada, client: $"{w}-{seq}")))])));
            Assert.Single(outcomes, true);
        }
        Assert.Equal(20, (await chat.Messages.Newest(room, 100)).Length);
    }

    [Fact]
    public async Task A_text_that_PostgreSQL_cannot_keep_is_refused()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        var ada = await chat.Person("Ada");
        var room = chat.NewRoom(ada);
        await chat.Room(room);

        Assert.False(await chat.Changes.Write([Batch(room, new MessagePosted(Message(room.Id, 1, ada, "a\0b")))]));
    }
}
