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

        Assert.Equal([room], await chat.Messages.Write([message]));

        Assert.Equal(message, Assert.Single(await chat.Messages.Newest(room, 10)));
    }

    [Theory, OnBothDatabases]
    public async Task A_conflict_refuses_its_whole_room_and_no_other(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var (taken, free) = (await chat.Room(ada), await chat.Room(ada));
        await chat.Post(taken, 1, ada);

        var committed = await chat.Messages.Write(
            [Message(taken, 1, ada, client: "other"), Message(free, 1, ada), Message(taken, 2, ada), Message(free, 2, ada)]);

        Assert.Equal([free], committed);
        Assert.Equal([1L], (await chat.Messages.Newest(taken, 10)).Select(m => m.Seq));
        Assert.Equal([1L, 2L], (await chat.Messages.Newest(free, 10)).Select(m => m.Seq));
    }

    [Theory, OnBothDatabases]
    public async Task A_known_client_id_refuses_the_room_but_is_free_to_others(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var (room, other) = (await chat.Room(ada, grace), await chat.Room(ada));
        await chat.Messages.Write([Message(room, 1, ada, client: "same")]);

        Assert.Empty(await chat.Messages.Write([Message(room, 2, ada, client: "new"), Message(room, 3, ada, client: "same")]));
        var committed = await chat.Messages.Write([Message(room, 2, grace, client: "same"), Message(other, 1, ada, client: "same")]);
        Assert.True(committed.SetEquals([room, other]));
    }

    [Theory, OnBothDatabases]
    public async Task A_hole_a_stale_rev_and_an_unknown_room_are_refused(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await chat.Post(room, 1, ada, ada);

        Assert.Empty(await chat.Messages.Write([Message(room, 4, ada)]));
        Assert.Empty(await chat.Messages.Write([Message(room, 3, ada), Message(room, 5, ada)]));
        Assert.Empty(await chat.Messages.Write([Message(room, 3, ada) with { Rev = 3 }]));
        Assert.Empty(await chat.Messages.Write([Message(RoomId.New(Start), 1, ada)]));
        Assert.Equal([room], await chat.Messages.Write([Message(room, 3, ada) with { Rev = 9 }]));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_the_room_fences_off_a_writer_that_does_not_know_of_it(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada);
        Assert.True(await chat.Rooms.AddMember(room, grace, RoomRole.Member, Start, 2, 1, 0));

        Assert.Empty(await chat.Messages.Write([Message(room, 1, ada)]));
        Assert.Equal([room], await chat.Messages.Write([Message(room, 1, ada) with { Rev = 3 }]));
    }

    [Theory, OnBothDatabases]
    public async Task Rows_of_one_batch_that_contradict_each_other_cost_the_other_rooms_nothing(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var (doubled, good) = (await chat.Room(ada), await chat.Room(ada));

        var committed = await chat.Messages.Write(
            [Message(doubled, 1, ada, client: "same"), Message(doubled, 2, ada, client: "same"), Message(good, 1, ada)]);

        Assert.Equal([good], committed);
        Assert.Empty(await chat.Messages.Newest(doubled, 10));
    }

    [Theory, OnBothDatabases]
    public async Task Of_writers_that_number_alike_one_wins_every_number(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var rooms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.Room(ada)));
        var writers = Enumerable.Range(0, 4).Select(_ => chat.OtherProcess()).ToArray();

        for (var seq = 1; seq <= 20; seq++)
        {
            var outcomes = await Task.WhenAll(writers.Select((writer, w) =>
                writer.Write([.. rooms.Select(room => Message(room, seq, ada, client: $"{w}-{seq}"))])));
            foreach (var room in rooms) Assert.Single(outcomes, outcome => outcome.Contains(room));
        }
    }

    [Fact]
    public async Task A_text_that_PostgreSQL_cannot_keep_costs_only_its_own_room()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        var ada = await chat.Person("Ada");
        var (bad, good) = (await chat.Room(ada), await chat.Room(ada));

        Assert.Equal([good], await chat.Messages.Write([Message(bad, 1, ada, "a\0b"), Message(good, 1, ada)]));
    }
}
