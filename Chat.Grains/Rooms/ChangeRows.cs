using System.Text.Json;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>Changes as parameters of their statements: rows of JSON, whose names are those of the columns, or the values themselves.</summary>
internal static class ChangeRows
{
    /// <summary>A room that is made.</summary>
    public static void Room(Utf8JsonWriter json, RoomBatch batch)
    {
        var info = ((RoomMade)batch.Changes[0]).Info;
        Head(json, batch);
        json.WriteNumber("type"u8, (int)info.Type);
        json.WriteString("name"u8, info.Name);
        json.WriteString("name_key"u8, SearchText.Key(info.Name));
        json.WriteString("description"u8, info.Description);
        json.WriteString("image_url"u8, info.ImageUrl);
        json.WriteBoolean("temporary"u8, info.Temporary);
        json.WriteString("created_by"u8, info.CreatedBy.Value);
        json.WriteString("created_at"u8, SqlTime.Text(info.CreatedAt));
    }

    /// <summary>Where a room is to be, and where it must be until then.</summary>
    public static void Head(Utf8JsonWriter json, RoomBatch batch)
    {
        json.WriteString("room_id"u8, batch.RoomId.Value);
        json.WriteNumber("expected"u8, batch.Expected);
        json.WriteNumber("rev"u8, batch.Rev);
        json.WriteNumber("last_seq"u8, batch.LastSeq);
        json.WriteNumber("last_shown_seq"u8, batch.LastShownSeq);
        json.WriteNumber("member_count"u8, batch.MemberCount);
    }

    public static void Post(Utf8JsonWriter json, MessagePosted posted)
    {
        var message = posted.Message;
        json.WriteString("room_id"u8, message.RoomId.Value);
        json.WriteNumber("seq"u8, message.Seq);
        json.WriteNumber("rev"u8, message.Rev);
        json.WriteString("author_id"u8, message.AuthorId.Value);
        json.WriteString("client_id"u8, message.ClientId.Value);
        json.WriteNumber("type"u8, (int)message.Type);
        json.WriteString("content"u8, message.Content);
        json.WriteString("created_at"u8, SqlTime.Text(message.CreatedAt));
        // What a plain text has not is left out, and null for the database.
        if (message.ReplyToId is { } repliedTo) json.WriteNumber("reply_to_seq"u8, repliedTo.Seq);
        if (message.ThreadId is { } root)
        {
            json.WriteNumber("thread_seq"u8, root.Seq);
            json.WriteBoolean("in_room"u8, message.AlsoInRoom);
        }
        if (!message.Mentions.IsEmpty) json.WriteString("mentions"u8, MessageJson.Text(message.Mentions));
        if (message.MentionsRoom is { } all) json.WriteNumber("mentions_room"u8, (int)all);
    }

    /// <summary>What may change of a message.</summary>
    public static object?[] Update(Message message) =>
    [
        message.RoomId.Value, message.Seq, message.Rev, message.Content, message.EditedAt, message.DeletedAt, MessageJson.Text(message.Mentions),
        (int?)message.MentionsRoom, MessageJson.Text(message.Reactions), message.PinnedAt,
    ];

    /// <summary>What may change of a room, but for its counters.</summary>
    public static object?[] Settings(RoomInfo room) =>
    [
        room.Id.Value, room.Name, SearchText.Key(room.Name), room.Description, room.ImageUrl, room.MaxMembers, (int)room.PostBy, room.ArchivedAt,
        room.SlowModeSeconds,
    ];

    public static object?[] Role(MemberChanged changed) =>
        [changed.RoomId.Value, changed.Member.User.Id.Value, (int)changed.Member.Role, changed.Rev];

    public static object?[] Sanction(RoomId room, SanctionRow row) =>
        [room.Value, row.UserId.Value, (int)row.Kind, row.Rev, row.Reason, row.Until, row.WasMember, row.By.Value, row.CreatedAt];

    public static object?[] Key(RoomId room, SanctionChange change) => [room.Value, change.UserId.Value, (int)change.Kind];

    public static object?[] Key(Message message) => [message.RoomId.Value, message.Seq];

    public static object?[] Key(ReactionChange change) => [.. Key(change.Message), change.Emoji, change.UserId.Value];

    public static void Member(Utf8JsonWriter json, StoredMember member)
    {
        json.WriteString("room_id"u8, member.RoomId.Value);
        json.WriteString("user_id"u8, member.Row.UserId.Value);
        json.WriteNumber("role"u8, (int)member.Row.Role);
        json.WriteString("joined_at"u8, SqlTime.Text(member.Row.JoinedAt));
        json.WriteNumber("rev"u8, member.Rev);
        json.WriteNumber("last_read_seq"u8, member.Row.LastReadSeq);
    }

    public static void End(Utf8JsonWriter json, MemberLeft left)
    {
        json.WriteString("room_id"u8, left.RoomId.Value);
        json.WriteString("user_id"u8, left.UserId.Value);
        json.WriteNumber("rev"u8, left.Rev);
        json.WriteString("left_at"u8, SqlTime.Text(left.LeftAt));
    }
}
