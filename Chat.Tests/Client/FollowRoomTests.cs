using Chat.Client;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Chat.Tests.Gateway.Driver;
using Chat.Tests.Streaming;
using Orleans.Core.Internal;

namespace Chat.Tests.Client;

/// <summary>Following a room by its changes.</summary>
public sealed class FollowRoomTests(ServedCluster cluster) : IClassFixture<ServedCluster>
{
    private const string TheEnd = "the end";

    private readonly ChatService chat = cluster.Service;

    [Theory]
    [InlineData(17)]
    [InlineData(2026)]
    public async Task Each_message_is_given_once_and_in_order_whatever_happens_to_the_room(int seed)
    {
        var random = new Random(seed);
        var (ada, grace) = (await chat.Person("ada"), await chat.Person("grace"));
        var room = await chat.Room(RoomType.Private, ada, grace);
        var reading = UntilTheEnd(chat.Grains.FollowRoom(room, grace, 0));
        var activation = chat.Grains.Room(room).AsReference<IGrainManagementExtension>();

        for (var step = 0; step < 60; step++)
        {
            await (random.Next(8) switch
            {
                0 => activation.DeactivateOnIdle().AsTask(),
                1 => activation.MigrateOnIdle().AsTask(),
                2 => cluster.PostElsewhere(room, ada),
                _ => chat.Post(room, ada, random.Next(1, 30)),
            });
        }
        var last = await chat.Post(room, ada, TheEnd);

        var changes = await reading.OrFail("the last message was given");
        Assert.Equal(Enumerable.Range(1, (int)last.Seq), changes.OfType<MessagePosted>().Select(m => (int)m.Message.Seq));
        Assert.Equal(changes.OrderBy(c => c.Rev), changes);
    }

    [Fact]
    public async Task A_silo_that_dies_takes_nothing_with_it()
    {
        var dying = await cluster.StartSilo();
        var (ada, grace) = (await chat.Person("ada"), await chat.Person("grace"));
        // Some of them are on the silo that dies.
        var rooms = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => chat.Room(RoomType.Private, ada, grace)));
        var reading = rooms.Select(room => UntilTheEnd(chat.Grains.FollowRoom(room, grace, 0))).ToArray();
        foreach (var room in rooms) await chat.Post(room, ada, "before");

        await Record.ExceptionAsync(() => dying.StopAsync(new CancellationToken(canceled: true)));
        await Task.WhenAll(rooms.Select(room => chat.Post(room, ada, 20)));
        await Task.WhenAll(rooms.Select(room => chat.Post(room, ada, TheEnd)));

        foreach (var changes in await Task.WhenAll(reading).OrFail("all rooms were followed to the end", TimeSpan.FromSeconds(40)))
            Assert.Equal(Enumerable.Range(1, 22), changes.OfType<MessagePosted>().Select(m => (int)m.Message.Seq));
        await dying.DisposeAsync();
    }

    [Fact]
    public async Task Who_does_not_read_for_long_misses_nothing()
    {
        var ada = await chat.Person("ada");
        var room = await chat.Room(RoomType.Public, ada);
        await using var changes = chat.Grains.FollowRoom(room, ada, 1).GetAsyncEnumerator();
        var first = changes.MoveNextAsync();
        await chat.Post(room, ada, "first");
        Assert.True(await first);

        // More than is kept for a reader.
        await chat.Post(room, ada, 400);

        for (var seq = 1; seq <= 401; seq++)
        {
            Assert.Equal(seq, Assert.IsType<MessagePosted>(changes.Current).Message.Seq);
            if (seq < 401) await changes.MoveNextAsync().AsTask().OrFail($"message {seq + 1} was given");
        }
    }

    [Fact]
    public async Task Where_too_much_has_changed_the_reader_is_told_to_load_anew()
    {
        var ada = await chat.Person("ada");
        var room = await chat.Room(RoomType.Public, ada);
        await chat.Post(room, ada, SyncPage.MaxMessages + 1);
        await using var changes = chat.Grains.FollowRoom(room, ada, 1).GetAsyncEnumerator();

        Assert.True(await changes.MoveNextAsync().AsTask().OrFail("something was given"));
        var reset = changes.Current;
        var next = changes.MoveNextAsync();
        await chat.Post(room, ada, "and on");

        Assert.Equal(SyncPage.MaxMessages + 2, Assert.IsType<RoomReset>(reset).Rev);
        Assert.True(await next.AsTask().OrFail("it goes on"));
        Assert.Equal("and on", Assert.IsType<MessagePosted>(changes.Current).Message.Content);
    }

    [Fact]
    public async Task Members_who_come_and_go_are_given_among_the_messages()
    {
        var (ada, grace) = (await chat.Person("ada"), await chat.Person("grace"));
        var room = await chat.Room(RoomType.Public, ada);
        var live = UntilTheEnd(chat.Grains.FollowRoom(room, ada, 1));
        await chat.Post(room, ada, "hello");
        await chat.Grains.Room(room).Join(grace);
        await chat.Post(room, grace, "hi");
        await chat.Grains.Room(room).Leave(grace);
        await chat.Post(room, ada, TheEnd);

        var told = await live.OrFail("the end was given");
        var later = await UntilTheEnd(chat.Grains.FollowRoom(room, ada, 4)).OrFail("it was caught up");

        Assert.Equal(3, told.OfType<MessagePosted>().Count());
        Assert.Equal(grace, Assert.Single(told.OfType<MemberLeft>()).UserId);
        Assert.Equal([typeof(MemberLeft), typeof(MessagePosted)], later.Select(c => c.GetType()));
        Assert.Equal([4, 6], later.Select(c => c.Rev));
    }

    [Fact]
    public async Task It_ends_when_the_reader_is_no_longer_a_member()
    {
        var (ada, grace) = (await chat.Person("ada"), await chat.Person("grace"));
        var room = await chat.Room(RoomType.Private, ada, grace);
        var now = (await chat.Grains.Room(room).Describe(grace)).Room.Rev;
        var given = new List<RoomChange>();
        var reading = Read(chat.Grains.FollowRoom(room, grace, now), given);

        await chat.Grains.Room(room).Leave(grace);
        var refusal = await Assert.ThrowsAsync<ChatException>(() => reading.OrFail("it ended"));
        await chat.Post(room, ada, "is she gone?");

        Assert.Equal(ErrorCode.NotFound, refusal.Code);
        Assert.Empty(given.OfType<MessagePosted>());
    }

    [Fact]
    public async Task A_stranger_is_refused()
    {
        var (ada, linus) = (await chat.Person("ada"), await chat.Person("linus"));
        var room = await chat.Room(RoomType.Private, ada);
        await Assert.ThrowsAsync<ChatException>(() => Read(chat.Grains.FollowRoom(room, linus, 0), []).OrFail("it ended"));
    }

    [Fact]
    public async Task Cancelled_it_leaves_no_subscription_behind()
    {
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        using var enough = new CancellationTokenSource();
        var ada = await chat.Person("ada");
        var room = await chat.Room(RoomType.Public, ada);
        var before = held.Count;
        var given = new List<RoomChange>();
        var reading = Read(chat.Grains.FollowRoom(room, ada, 0, enough.Token), given);
        await chat.Post(room, ada, "hello");
        await Waiting.Until(() => Task.FromResult(held.Count == before + 1), "it was subscribed");

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.OrFail("it ended"));
        await Waiting.Until(() => Task.FromResult(held.Count == before), "the subscription was ended");
    }

    private static async Task<List<RoomChange>> UntilTheEnd(IAsyncEnumerable<RoomChange> changes)
    {
        var given = new List<RoomChange>();
        await foreach (var change in changes)
        {
            given.Add(change);
            if (change is MessagePosted { Message.Content: TheEnd }) break;
        }
        return given;
    }

    private static async Task Read(IAsyncEnumerable<RoomChange> changes, List<RoomChange> given)
    {
        await foreach (var change in changes) given.Add(change);
    }
}
