using System.Text.Json;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>What is stored beside a message, as parameters of its statements: see <see cref="ChangeRows"/>.</summary>
internal static class MessageDetailRows
{
    /// <summary>The root of a thread, by a reply.</summary>
    public static void Thread(Utf8JsonWriter json, MessageChange reply)
    {
        var thread = reply.Message.Thread!;
        json.WriteString("room_id"u8, thread.RootId.RoomId.Value);
        json.WriteNumber("seq"u8, thread.RootId.Seq);
        json.WriteNumber("reply_count"u8, thread.ReplyCount);
        json.WriteString("last_reply_at"u8, SqlTime.Text(thread.LastReplyAt));
        json.WriteString("users"u8, MessageJson.Text(thread.Participants));
    }

    public static void Follow(Utf8JsonWriter json, ThreadFollow follow)
    {
        json.WriteString("room_id"u8, follow.RootId.RoomId.Value);
        json.WriteNumber("root_seq"u8, follow.RootId.Seq);
        json.WriteString("user_id"u8, follow.UserId.Value);
        json.WriteNumber("read_seq"u8, follow.ReadSeq);
        json.WriteString("author_id"u8, follow.AuthorId.Value);
        json.WriteBoolean("replied"u8, follow.Replied);
    }

    /// <summary>Whom a message names.</summary>
    public static void Mentions(Utf8JsonWriter json, MessageChange change)
    {
        var message = change.Message;
        json.WriteString("room_id"u8, message.RoomId.Value);
        json.WriteNumber("seq"u8, message.Seq);
        json.WriteString("author_id"u8, message.AuthorId.Value);
        json.WriteBoolean("in_room"u8, message.IsInRoom);
        json.WriteBoolean("everybody"u8, message.MentionsRoom is not null);
        json.WriteStartArray("users"u8);
        foreach (var user in message.Mentions) json.WriteStringValue(user.Value);
        json.WriteEndArray();
    }
}
