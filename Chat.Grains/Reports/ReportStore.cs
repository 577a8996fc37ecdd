using System.Collections.Immutable;
using Chat.Audit;
using Chat.Messages;
using Chat.Profiles;
using Chat.Storage;

namespace Chat.Reports;

/// <summary>What was reported, and what became of it.</summary>
internal sealed class ReportStore(Database database, ProfileStore profiles)
{
    /// <summary>With what the message says now. A repeat is answered with the first.</summary>
    public async Task<FiledReport> File(Message message, UserId reporter, string reason, DateTimeOffset at, CancellationToken cancellation = default)
    {
        object?[] values =
            [message.RoomId.Value, message.Seq, message.AuthorId.Value, message.Content, message.CreatedAt, reporter.Value, reason, at];
        return (await database.Returning(Statement.FileReport, StoredReport.ReadFiled, values, cancellation))[0];
    }

    /// <summary>Whether a user looks after any room.</summary>
    public async Task<bool> Moderates(UserId user, CancellationToken cancellation = default) =>
        (await database.Query(Statement.ModeratesRooms, r => r.Flag("moderates"), [user.Value], cancellation))[0];

    /// <summary>Newest first. Errors: invalid.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="everywhere">The reader looks after all rooms.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ReportPage> Page(ListReports query, bool everywhere, CancellationToken cancellation = default)
    {
        if (query.Limit is < 1 or > ListReports.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {ListReports.MaxLimit}.");
        var before = query.Cursor is null ? long.MaxValue : NumberCursor.Decode(query.Cursor).Number;
        object?[] values = [query.Reader.Value, (int)query.State, before, query.Limit + 1];
        var rows = query.RoomId is { } room
            ? await database.Query(Statement.ReportsOfRoom, StoredReport.Read, [.. values, room.Value], cancellation)
            : await database.Query(everywhere ? Statement.Reports : Statement.ReportsOfModerator, StoredReport.Read, values, cancellation);
        var page = rows[..Math.Min(rows.Length, query.Limit)];
        var open = await database.Scalar<long>(
            everywhere ? Statement.CountReports : Statement.CountReportsOfModerator, [query.Reader.Value, ReportPage.MostCounted], cancellation);
        return new ReportPage(
            await Named(page, cancellation), rows.Length > query.Limit ? NumberCursor.Encode("", page[^1].Number) : null, (int)open);
    }

    /// <summary>One, and whether the reader looks after its room; null where there is none.</summary>
    public async Task<(StoredReport Report, bool Moderates)?> Find(string id, UserId reader, CancellationToken cancellation = default)
    {
        if (StoredReport.NumberOf(id) is not { } number) return null;
        var rows = await database.Query(
            Statement.FindReport, r => (StoredReport.Read(r), r.Flag("moderates")), [number, reader.Value], cancellation);
        return rows is [var found] ? found : null;
    }

    /// <summary>Decides, in one transaction with what is kept of it. What is so already changes nothing.</summary>
    public Task Decide(StoredReport report, ReportState state, string? note, AuditRow entry, CancellationToken cancellation = default)
    {
        var isOpen = state == ReportState.Open;
        object?[] values = [report.Number, (int)state, note, isOpen ? null : entry.By?.Value, isOpen ? null : entry.At];
        return database.Transaction(
            async session =>
            {
                var changed = await session.Execute(Statement.DecideReport, values, cancellation);
                var (adding, kept) = AuditRows.Adding(entry);
                return changed == 1 && await session.Execute(adding, kept, cancellation) == 1;
            },
            cancellation);
    }

    /// <summary>With those whom they concern.</summary>
    public async Task<ImmutableArray<Report>> Named(ImmutableArray<StoredReport> rows, CancellationToken cancellation = default)
    {
        if (rows.IsEmpty) return [];
        UserId[] people = [.. rows.SelectMany(r => new[] { r.Author, r.Reporter, r.DecidedBy ?? r.Author }).Distinct()];
        var known = (await profiles.Of(people, cancellation)).ToDictionary(p => p.Id);
        return
        [
            .. rows.Select(r => r.Shown with
            {
                Author = known[r.Author],
                Reporter = known[r.Reporter],
                DecidedBy = r.DecidedBy is { } by ? known[by] : null,
            }),
        ];
    }
}
