using System.Data.Common;

namespace Chat.Storage;

/// <summary>What both databases answer, as our types.</summary>
internal static class Rows
{
    extension(DbDataReader row)
    {
        public RoomId RoomId(int column) => new(row.GetString(column));

        public UserId UserId(int column) => new(row.GetString(column));

        public DateTimeOffset Time(int column) => row.GetFieldValue<DateTimeOffset>(column);

        public DateTimeOffset? TimeOrNull(int column) => row.IsDBNull(column) ? null : row.Time(column);

        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
