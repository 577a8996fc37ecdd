using Chat.Messages;
using Chat.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class UnreadTests
{
    private sealed record Posted(int Author, bool Deleted);

    [Theory, OnBothDatabases]
    public async Task Unread_is_always_what_counting_one_by_one_gives(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        UserId[] people = [ada, grace, linus];
        var posted =
            from author in Gen.Choose(0, 2)
            from deleted in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new Posted(author, deleted);
        var logs =
            from log in posted.ListOf()
            from after in Gen.Choose(0, log.Count + 1)
            from through in Gen.Choose(0, log.Count + 1)
            select (Log: log.ToArray(), After: after, Through: through);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(logs.ToArbitrary(), c => Holds(c.Log, c.After, c.Through).GetAwaiter().GetResult()));

        async Task<bool> Holds(Posted[] log, int after, int through)
        {
            var room = await chat.Room(ada, grace, linus);
            await chat.Post([.. log.Select((p, i) => Message(room, i + 1, people[p.Author]))]);
            var deleted = string.Join(',', log.Index().Where(p => p.Item.Deleted).Select(p => p.Index + 1).DefaultIfEmpty(0));
            await chat.Script($"update messages set content = '', deleted_at = created_at where room_id = '{room}' and seq in ({deleted})");
            var expected = log.Index().Count(p => p.Index + 1 > after && p.Index + 1 <= through && !p.Item.Deleted && people[p.Item.Author] != ada);
            return await chat.Messages.CountUnread(room, ada, after, through) == new UnreadCount(expected, false);
        }
    }
}
