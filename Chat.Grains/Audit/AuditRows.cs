using System.Globalization;
using Chat.Storage;

namespace Chat.Audit;

/// <summary>Rows of the table <c>audit_entries</c>.</summary>
internal static class AuditRows
{
    /// <summary>What writes an entry.</summary>
    public static (Statement, object?[]) Adding(AuditRow entry) => (Statement.AddAuditEntry,
    [
        entry.At, entry.By?.Value, (int)entry.Action, entry.RoomId?.Value, entry.Target?.Value, entry.Seq, entry.Reason, entry.Until,
        AuditJson.Text(entry.Changes),
    ]);

    /// <summary>Without those who it is about.</summary>
    public static AuditEntry Read(Row row)
    {
        RoomId? room = row.Has("room_id") ? row.RoomId("room_id") : null;
        return new AuditEntry
        {
            Id = row.Long("id").ToString(CultureInfo.InvariantCulture),
            At = row.Time("at"),
            Action = (AuditAction)row.Int("action"),
            RoomId = room,
            RoomName = row.TextOrNull("room_name") is { Length: > 0 } name ? name : null,
            MessageId = room is { } id && row.LongOrNull("seq") is { } seq ? new MessageId(id, seq) : null,
            Reason = row.TextOrNull("reason"),
            Until = row.TimeOrNull("until"),
            Changes = AuditJson.Changes(row.TextOrNull("changes")),
        };
    }
}
