using Chat.Accounts;
using Chat.CleanUp;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.CleanUp;

public sealed class CleanUpTests
{
    private readonly FakeTimeProvider clock = new(Start.AddDays(100));

    [Theory, OnBothDatabases]
    public async Task Sessions_that_are_over_for_a_week_are_removed(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var now = clock.GetUtcNow();
        await Insert("current", now.AddDays(1));
        await Insert("expired lately", now.AddDays(-6));
        await Insert("expired", now.AddDays(-8));
        await Insert("revoked lately", now.AddDays(20), now.AddDays(-6));
        await Insert("revoked", now.AddDays(20), now.AddDays(-8));

        var turns = await Pass(chat, new CleanUpOptions { RowsPerTurn = 2 });

        Assert.Equal(2, turns.Sum(t => t.Rows));
        foreach (var id in (string[])["current", "expired lately", "revoked lately"]) Assert.NotNull(await chat.Sessions.Load(id));

        Task Insert(string id, DateTimeOffset expires, DateTimeOffset? revoked = null) =>
            chat.Sessions.Insert(new SessionRow(id, ada, "hash", Start, expires, revoked));
    }

    [Theory, OnBothDatabases]
    public async Task Who_left_long_ago_is_forgotten_and_who_was_away_since_before_loads_the_room_anew(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var room = await chat.Room(ada, grace, linus);
        await chat.Leave(room, grace);
        await chat.Post(room, 1, ada);
        await chat.Leave(room, linus);
        await chat.Script("update room_members set left_at = '2026-05-01T08:15:00.000000Z' where user_id = 'linus'");

        Assert.Equal(1, (await Pass(chat, new CleanUpOptions())).Sum(t => t.Rows));

        // Grace left with rev 2, Linus with rev 4.
        Assert.Null(await chat.Rooms.ChangesSince(room, 1, 10));
        Assert.Equal([3L, 4L], (await chat.Rooms.ChangesSince(room, 2, 10))!.Value.Select(c => c.Rev));
        var awake = new Room(room, new RoomOptions { RecentMessages = 50 }, TimeProvider.System);
        awake.Load((await chat.Rooms.Load(room, 50))!);
        var reader = new RoomReader(awake, chat.Rooms, chat.Messages, chat.Mentions, chat.Profiles, user => chat.Blocks.Of(user));
        Assert.True((await reader.Sync(ada, 1, CancellationToken.None)).Resync);
        Assert.Equal(linus, Assert.Single((await reader.Sync(ada, 2, CancellationToken.None)).Left));
        await chat.Join(room, grace);
        Assert.Equal([ada, grace], (await chat.Rooms.Members(room)).Select(m => m.UserId));
    }

    [Theory, OnBothDatabases]
    public async Task A_turn_removes_no_more_than_it_may_look_at(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var people = new List<UserId>();
        for (var i = 0; i < 7; i++) people.Add(await chat.Person($"P{i}"));
        foreach (var owner in people.Take(2))
        {
            var room = await chat.Room(owner, [.. people.Where(p => p != owner)]);
            foreach (var member in people.Where(p => p != owner)) await chat.Leave(room, member);
        }

        var turns = await Pass(chat, new CleanUpOptions { RowsPerTurn = 3 });

        Assert.Equal(12, turns.Sum(t => t.Rows));
        Assert.All(turns, t => Assert.InRange(t.Rows, 0, 3));
        Assert.DoesNotContain(await Pass(chat, new CleanUpOptions { RowsPerTurn = 3 }), t => t.Rows > 0);
    }

    private async Task<List<Removed>> Pass(TestChat chat, CleanUpOptions options)
    {
        var turns = new List<Removed>();
        await foreach (var turn in new CleanUpStore(chat.Database, Options.Create(options), clock).Pass()) turns.Add(turn);
        return turns;
    }
}
