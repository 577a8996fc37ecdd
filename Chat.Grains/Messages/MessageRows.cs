using System.Data.Common;
using Chat.Storage;

namespace Chat.Messages;

internal static class MessageRows
{
    /// <summary>The ten columns of a message, from <paramref name="first"/> on.</summary>
    public static Message Read(DbDataReader row, int first = 0) => new()
    {
        RoomId = row.RoomId(first),
        Seq = row.GetInt64(first + 1),
        Rev = row.GetInt64(first + 2),
        AuthorId = row.UserId(first + 3),
        ClientId = new ClientId(row.GetString(first + 4)),
        Type = (MessageType)row.GetInt32(first + 5),
        Content = row.GetString(first + 6),
        CreatedAt = row.Time(first + 7),
        EditedAt = row.TimeOrNull(first + 8),
        DeletedAt = row.TimeOrNull(first + 9),
    };

    /// <summary>The same where a message may be missing.</summary>
    public static Message? ReadOrNull(DbDataReader row, int first = 0) => row.IsDBNull(first + 1) ? null : Read(row, first);
}
