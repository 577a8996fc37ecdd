using System.Collections.Immutable;
using Chat.Audit;
using Chat.CleanUp;
using Chat.Messages;
using Chat.Reports;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Reports;

public sealed class ReportStoreTests
{
    [Theory, OnBothDatabases]
    public async Task Who_reports_a_message_again_is_answered_with_what_they_said_first(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var message = await Posted(chat, ada, grace);

        var first = await chat.Reports.File(message, linus, "Spam", Start);
        var second = await chat.Reports.File(message, linus, "Something else", Start.AddDays(1));
        var other = await chat.Reports.File(message, ada, "Spam too", Start);

        Assert.Equal((first, ReportState.Open, Start), (second, second.State, second.CreatedAt));
        Assert.NotEqual(first.Id, other.Id);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_keeps_what_the_message_said_when_it_was_made(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var message = await Posted(chat, ada, grace);
        await chat.Reports.File(message, linus, "Spam", Start.AddDays(1));
        await chat.Change(message.RoomId, new MessageDeleted(message with { Content = "", Rev = message.Rev + 1, DeletedAt = Start.AddHours(1) }));

        var report = Assert.Single((await chat.Reports.Page(new ListReports { Reader = ada }, everywhere: true)).Reports);

        Assert.Equal(("Message 1", Start.AddHours(1), Start.AddSeconds(1)), (report.Content, report.DeletedAt, report.SentAt));
        Assert.Equal(("Grace", "Linus", "Spam", Start.AddDays(1)), (report.Author.DisplayName, report.Reporter.DisplayName, report.Reason, report.CreatedAt));
        Assert.Equal((message.Id, "Room 1", ReportState.Open, null, null), (report.MessageId, report.RoomName, report.State, report.DecidedBy, report.Note));
    }

    [Theory, OnBothDatabases]
    public async Task Moderators_see_what_waits_in_their_rooms_and_those_of_everything_all_but_nobody_what_they_wrote(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var (hers, his) = (await Posted(chat, ada, grace), await Posted(chat, linus, grace));
        var own = Message(hers.RoomId, 2, ada);
        await chat.Post(own);
        foreach (var message in new[] { hers, his, own }) await chat.Reports.File(message, linus, "Spam", Start);

        Assert.Equal([hers.Id], await Seen(ada, everywhere: false));
        Assert.Equal([his.Id], await Seen(linus, everywhere: false));
        Assert.Equal([his.Id, hers.Id], await Seen(ada, everywhere: true));
        Assert.Equal([own.Id, hers.Id], await Seen(linus, everywhere: true, hers.RoomId));
        Assert.Equal((true, false), (await chat.Reports.Moderates(ada), await chat.Reports.Moderates(grace)));
        Assert.Equal((2, 1), ((await chat.Reports.Page(new ListReports { Reader = ada }, true)).Open, (await chat.Reports.Page(new ListReports { Reader = ada }, false)).Open));

        await chat.Script($"update room_members set left_at = joined_at where user_id = 'ada'");
        Assert.Empty(await Seen(ada, everywhere: false));

        async Task<IEnumerable<MessageId>> Seen(UserId reader, bool everywhere, RoomId? room = null) =>
            (await chat.Reports.Page(new ListReports { Reader = reader, RoomId = room }, everywhere)).Reports.Select(r => r.MessageId);
    }

    [Theory, OnBothDatabases]
    public async Task What_waits_comes_in_pages_and_is_counted_up_to_a_hundred(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var message = await Posted(chat, ada, grace);
        for (var i = 0; i < 101; i++) await chat.Reports.File(message with { Seq = i + 1 }, ada, $"{i}", Start);

        var first = await chat.Reports.Page(new ListReports { Reader = ada, Limit = 2 }, everywhere: true);
        var second = await chat.Reports.Page(new ListReports { Reader = ada, Limit = 2, Cursor = first.Next }, everywhere: false);

        Assert.Equal(["100", "99", "98", "97"], first.Reports.Concat(second.Reports).Select(r => r.Reason));
        Assert.Equal((100, 100), (first.Open, second.Open));
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_is_kept_once_however_often_it_is_made(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var filed = await chat.Reports.File(await Posted(chat, ada, grace), linus, "Spam", Start);
        foreach (var (state, note) in new (ReportState, string?)[]
        {
            (ReportState.Accepted, "Yes"), (ReportState.Accepted, "Yes"), (ReportState.Accepted, null), (ReportState.Open, null), (ReportState.Dismissed, null),
        })
            await Decide(chat, filed.Id, ada, state, note, Start);

        var (report, moderates) = (await chat.Reports.Find(filed.Id, ada))!.Value;
        Assert.Equal((ReportState.Dismissed, ada, Start, null, true), (report.Shown.State, report.DecidedBy, report.Shown.DecidedAt, report.Shown.Note, moderates));
        var kept = (await chat.Audit.Page(new AuditQuery { Reader = ada })).Entries;
        Assert.Equal(4, kept.Length);
        Assert.Equal("Yes", kept[^1].Reason);
        Assert.Null(await chat.Reports.Find("12x", ada));
        Assert.Null(await chat.Reports.Find("999", ada));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_decided_long_ago_is_forgotten_and_what_waits_is_not(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var message = await Posted(chat, ada, grace);
        foreach (var (reporter, days) in new (UserId, int?)[] { (ada, 0), (grace, 10), (linus, null) })
        {
            var filed = await chat.Reports.File(message, reporter, "Spam", Start);
            if (days is { } after) await Decide(chat, filed.Id, ada, ReportState.Dismissed, null, Start.AddDays(after));
        }
        var (clock, options) = (new FakeTimeProvider(Start.AddDays(370)), new CleanUpOptions { AuditAfter = TimeSpan.FromDays(1000) });

        var removed = 0;
        await foreach (var turn in new CleanUpStore(chat.Database, Options.Create(options), clock).Pass()) removed += turn.Rows;

        Assert.Equal(1, removed);
        Assert.Single((await chat.Reports.Page(new ListReports { Reader = ada, State = ReportState.Dismissed }, everywhere: true)).Reports);
        Assert.Single((await chat.Reports.Page(new ListReports { Reader = ada }, everywhere: true)).Reports);
    }

    private static async Task Decide(TestChat chat, string id, UserId by, ReportState state, string? note, DateTimeOffset at)
    {
        var (report, _) = (await chat.Reports.Find(id, by))!.Value;
        await chat.Reports.Decide(report, state, note, new AuditRow(AuditAction.ReportAccepted, by) { At = at, Reason = note });
    }

    /// <summary>The first message of a new room.</summary>
    private static async Task<Message> Posted(TestChat chat, UserId owner, UserId author)
    {
        var message = Message(await chat.Room(owner, ImmutableArray.Create(author)), 1, author);
        await chat.Post(message);
        return message;
    }
}
