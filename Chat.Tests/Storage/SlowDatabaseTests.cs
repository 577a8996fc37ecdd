using Chat.Storage;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

/// <summary>A database that answers, but not in time.</summary>
public sealed class SlowDatabaseTests
{
    /// <summary>Rooms as a statement without end: many rows, and then none any more.</summary>
    private const string Endless =
        """
        drop view room_rows;
        create view room_rows as
        with recursive n (i) as (select 1 union all select i + 1 from n) select 'r1' as id, i from n where i < 10000 or i < 0;
        """;

    [Theory, OnBothDatabases]
    public async Task Slow_lists_are_given_up_and_keep_nobody_from_sending(DatabaseKind kind)
    {
        await using var chat = await On(kind, new StorageOptions { MaxConnections = 4, Readers = 2, QueryTimeout = TimeSpan.FromSeconds(1) });
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        var posted = Batch((await chat.Rooms.Load(room, 1))!.Info, new Chat.Messages.MessagePosted(Message(room, 1, ada)));
        await chat.Script(Endless);

        var lists = Enumerable.Range(0, 8).Select(_ => Assert.ThrowsAsync<ChatException>(() => List(chat, CancellationToken.None))).ToArray();
        Assert.True(await chat.Changes.Write([posted]));
        var refusals = await Task.WhenAll(lists);

        Assert.All(refusals, r => Assert.Equal((ErrorCode.Unavailable, true), (r.Code, r.RetryAfter is not null)));
        Assert.NotNull(await chat.Users.Load(ada));
    }

    [Theory, OnBothDatabases]
    public async Task Who_gives_up_ends_the_statement(DatabaseKind kind)
    {
        await using var chat = await On(kind, new StorageOptions { MaxConnections = 2, Readers = 1, QueryTimeout = TimeSpan.FromMinutes(5) });
        var ada = await chat.Person("Ada");
        await chat.Script(Endless);
        using var patience = new CancellationTokenSource();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var list = List(chat, patience.Token, running.SetResult);
        await running.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.WaitAsync(TimeSpan.FromSeconds(30)));
        // On the only connection that reads.
        Assert.NotNull(await chat.Users.Load(ada).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static async Task List(TestChat chat, CancellationToken cancellation, Action? first = null)
    {
        Func<Row, int> read = _ =>
        {
            first?.Invoke();
            first = null;
            return 0;
        };
        await chat.Database.Query(Statement.LoadRoom, read, ["r1"], cancellation);
    }
}
