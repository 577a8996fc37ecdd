using System.Globalization;
using Chat.Storage;

namespace Chat.Reports;

/// <summary>A row of the table <c>reports</c>, with what is shown beside it.</summary>
/// <param name="Number">Its id.</param>
/// <param name="Room">In which room.</param>
/// <param name="Author">Who wrote what is reported.</param>
/// <param name="Reporter">Who reports it.</param>
/// <param name="DecidedBy">Who decided on it.</param>
/// <param name="Shown">The rest of it, without those three.</param>
internal sealed record StoredReport(long Number, RoomId Room, UserId Author, UserId Reporter, UserId? DecidedBy, Report Shown)
{
    private static readonly UserProfile Nobody = new() { Id = default, Username = "", DisplayName = "" };

    public static StoredReport Read(Row row)
    {
        var (number, room) = (row.Long("id"), row.RoomId("room_id"));
        var shown = new Report
        {
            Id = Name(number),
            State = (ReportState)row.Int("state"),
            RoomId = room,
            RoomName = row.TextOrNull("room_name") is { Length: > 0 } name ? name : null,
            MessageId = new MessageId(room, row.Long("seq")),
            Author = Nobody,
            Content = row.Text("content"),
            SentAt = row.Time("sent_at"),
            DeletedAt = row.TimeOrNull("deleted_at"),
            Reporter = Nobody,
            Reason = row.Text("reason"),
            CreatedAt = row.Time("created_at"),
            DecidedAt = row.TimeOrNull("decided_at"),
            Note = row.TextOrNull("note"),
        };
        return new StoredReport(number, room, row.UserId("author_id"), row.UserId("reporter_id"), row.Has("decided_by") ? row.UserId("decided_by") : null, shown);
    }

    public static FiledReport ReadFiled(Row row) => new(
        Name(row.Long("id")), new MessageId(row.RoomId("room_id"), row.Long("seq")), row.Text("reason"), row.Time("created_at"), (ReportState)row.Int("state"));

    /// <summary>Null: no report has such an id.</summary>
    public static long? NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Name(long number) => number.ToString(CultureInfo.InvariantCulture);
}
