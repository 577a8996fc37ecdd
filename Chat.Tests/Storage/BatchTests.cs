using System.Data.Common;
using Chat.Storage;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class BatchTests
{
    [Theory, OnBothDatabases]
    public async Task Each_statement_of_a_batch_sees_the_ones_before_it_and_tells_its_rows(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");

        var changed = await chat.Database.Batch(
            [
                (Statement.SaveLastSeen, [Seen(ada, Start.AddHours(2))]),
                (Statement.SaveLastSeen, [Seen(ada, Start.AddHours(1))]),
                (Statement.InsertSession, ["s1", ada.Value, "hash", Start, Start.AddDays(1), null, null]),
                (Statement.RevokeSession, ["s1", Start]),
            ],
            CancellationToken.None);

        Assert.Equal([1, 0, 1, 1], changed.AsEnumerable());
        Assert.Equal(Start.AddHours(2), (await chat.Users.Load(ada))!.LastSeenAt);
        Assert.Equal(Start, (await chat.Sessions.Load("s1"))!.RevokedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_batch_that_fails_nothing_stays(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");

        var failure = await Assert.ThrowsAnyAsync<DbException>(() => chat.Database.Batch(
            [
                (Statement.SaveLastSeen, [Seen(ada, Start)]),
                (Statement.InsertSession, ["s1", "nobody", "hash", Start, Start.AddDays(1), null, null]),
                (Statement.SaveLastSeen, [Seen(ada, Start.AddHours(1))]),
            ],
            CancellationToken.None));

        Assert.True(chat.Database.IsRefused(failure));
        Assert.Null((await chat.Users.Load(ada))!.LastSeenAt);
        var again = await chat.Database.Batch([(Statement.SaveLastSeen, [Seen(ada, Start)])], CancellationToken.None);
        Assert.Equal([1], again.AsEnumerable());
    }

    private static JsonRows Seen(UserId user, DateTimeOffset at) => JsonRows.Of([at], (json, time) =>
    {
        json.WriteString("user"u8, user.Value);
        json.WriteString("at"u8, SqlTime.Text(time));
    });
}
