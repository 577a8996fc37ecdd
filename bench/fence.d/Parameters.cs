using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Chat.Fence;

/// <summary>The ways a statement can be given its rows.</summary>
internal static class Parameters
{
    /// <summary>A JSON array of the rooms, or of the messages; or an array for each column of them.</summary>
    public static IEnumerable<NpgsqlParameter> Of(string kind, Commit commit) => kind switch
    {
        "rooms" => [Json(commit.Rooms, Write)],
        "messages" => [Json(commit.Messages, Write)],
        "room-columns" =>
        [
            Texts(commit.Rooms.Select(r => r.RoomId)), Numbers(commit.Rooms.Select(r => r.Expected)),
            Numbers(commit.Rooms.Select(r => r.Rev)), Numbers(commit.Rooms.Select(r => r.LastSeq)),
        ],
        "message-columns" =>
        [
            Texts(commit.Messages.Select(m => m.RoomId)),
            Numbers(commit.Messages.Select(m => m.Seq)), Numbers(commit.Messages.Select(m => m.Rev)),
            Texts(commit.Messages.Select(m => m.AuthorId)), Texts(commit.Messages.Select(m => m.ClientId)),
            Array(NpgsqlDbType.Smallint, commit.Messages.Select(_ => (short)0)), Texts(commit.Messages.Select(m => m.Content)),
            Array(NpgsqlDbType.TimestampTz, commit.Messages.Select(m => m.CreatedAt.UtcDateTime)),
        ],
        _ => throw new ArgumentException($"Nothing is called '{kind}' that a statement could take."),
    };

    public static IEnumerable<NpgsqlParameter> Of(RoomStep room) =>
        [new() { Value = room.RoomId }, new() { Value = room.Expected }, new() { Value = room.Rev }, new() { Value = room.LastSeq }];

    public static IEnumerable<NpgsqlParameter> Of(Message message) =>
    [
        new() { Value = message.RoomId }, new() { Value = message.Seq }, new() { Value = message.Rev }, new() { Value = message.AuthorId },
        new() { Value = message.ClientId }, new() { Value = (short)0 }, new() { Value = message.Content },
        new() { Value = message.CreatedAt.UtcDateTime },
    ];

    /// <summary>Room, author, client id, content as texts whose types the server finds out, as node-postgres sends them.</summary>
    public static IEnumerable<NpgsqlParameter> Untyped(Message message) =>
        new[] { message.RoomId, message.AuthorId, message.ClientId, message.Content }
            .Select(text => new NpgsqlParameter { Value = text, NpgsqlDbType = NpgsqlDbType.Unknown });

    private static NpgsqlParameter Texts(IEnumerable<string> values) => Array(NpgsqlDbType.Text, values);

    private static NpgsqlParameter Numbers(IEnumerable<long> values) => Array(NpgsqlDbType.Bigint, values);

    private static NpgsqlParameter Array<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };

    private static NpgsqlParameter Json<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return new() { Value = buffer.WrittenMemory, NpgsqlDbType = NpgsqlDbType.Json };
    }

    private static void Write(Utf8JsonWriter json, RoomStep room)
    {
        json.WriteString("room_id"u8, room.RoomId);
        json.WriteNumber("expected"u8, room.Expected);
        json.WriteNumber("rev"u8, room.Rev);
        json.WriteNumber("last_seq"u8, room.LastSeq);
    }

    private static void Write(Utf8JsonWriter json, Message message)
    {
        json.WriteString("room_id"u8, message.RoomId);
        json.WriteNumber("seq"u8, message.Seq);
        json.WriteNumber("rev"u8, message.Rev);
        json.WriteString("author_id"u8, message.AuthorId);
        json.WriteString("client_id"u8, message.ClientId);
        json.WriteNumber("type"u8, 0);
        json.WriteString("content"u8, message.Content);
        json.WriteString("created_at"u8, message.CreatedAt.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
    }
}
