using Chat.Audit;
using Chat.Mentions;
using Chat.Messages;
using Chat.Threads;

namespace Chat.Rooms;

/// <summary>What may be posted, edited and deleted by whom (acceptance A9, C1, C2, C12 to C16, C20).</summary>
internal static class MessageRules
{
    /// <summary>Longest content, in visible characters after trimming.</summary>
    public const int MaxContent = 2000;

    /// <summary>Repeats of a client id answer with the first message.</summary>
    public static Message Post(RoomDraft room, PostMessage command, PostContext context)
    {
        var author = room.Writer(command.AuthorId);
        if (!ClientId.TryParse(command.ClientId.Value, out _)) throw Refuse.Invalid("clientId must be 1 to 64 printable ASCII characters.");
        if (command.Type == MessageType.System) throw Refuse.Forbidden("Only the server writes system messages.");
        if (command.Type != MessageType.Text) throw Refuse.UnsupportedType("Only text messages are accepted.");
        var content = Content(command.Content);
        if (room.Posted(command.AuthorId, command.ClientId) is { } first) return first;
        room.RequireVoice(command.AuthorId);
        if (room.Settings!.PostBy == PostBy.Moderators && !author.Role.May(RoomAct.PostAnnouncement)) throw Refuse.Forbidden("Only moderators post in this room.");
        room.RequireTurn(author);
        var root = context.Root is { } read ? room.Newest(read, context.AtRev) : null;
        if (root is not null) ThreadRules.RequireRoot(root);
        var message = new Message
        {
            RoomId = room.Id,
            Seq = room.LastSeq + 1,
            Rev = room.NextRev,
            AuthorId = command.AuthorId,
            ClientId = command.ClientId,
            Type = command.Type,
            Content = content,
            CreatedAt = room.Now,
            ReplyToId = command.ReplyToId,
            ThreadId = root?.Id,
            AlsoInRoom = root is not null && command.AlsoInRoom,
            Thread = root is null ? null : ThreadRules.WithReply(root, command.AuthorId, room.Now),
            Mentions = MentionRules.Named(room, context.Named),
            MentionsRoom = MentionRules.All(room, author, MentionScan.Of(content).Room),
        };
        room.Change(new MessagePosted(message));
        return message;
    }

    /// <summary>The text that a message has already changes nothing.</summary>
    public static Message Edit(RoomDraft room, EditMessage command, Message message, PostContext context)
    {
        RequireAuthor(room, command.By, message);
        room.RequireVoice(command.By);
        if (message.DeletedAt is not null) throw Refuse.NotFound("message");
        var content = Content(command.Content);
        if (content == message.Content) return message;
        var edited = message with
        {
            Content = content,
            Mentions = MentionRules.Named(room, context.Named),
            // An edit may stop to call all who are there, but not begin to.
            MentionsRoom = MentionScan.Of(content).Room is null ? null : message.MentionsRoom,
            Rev = room.NextRev,
            EditedAt = room.Now,
        };
        room.Change(new MessageEdited(edited));
        return edited;
    }

    /// <summary>A message that is deleted already stays as it is.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="message">The message.</param>
    /// <param name="root">Of a reply, the root of its thread.</param>
    /// <param name="moderates">Whether the caller moderates everywhere, in this room or not.</param>
    public static Message Delete(RoomDraft room, DeleteMessage command, Message message, Message? root, bool moderates)
    {
        if (!moderates) RequireModerator(room, command.By, message);
        else if (room.Settings is { ArchivedAt: not null }) throw Refuse.Archived();
        if (message.DeletedAt is not null) return message;
        var deleted = message with
        {
            Content = "",
            Attachments = [],
            Mentions = [],
            MentionsRoom = null,
            Reactions = [],
            PinnedAt = null,
            Thread = message.ThreadId is null ? message.Thread : ThreadRules.WithoutReply(root),
            Rev = room.NextRev,
            DeletedAt = room.Now,
        };
        room.Change(new MessageDeleted(deleted));
        if (message.AuthorId != command.By)
            room.Record(new AuditRow(AuditAction.MessageDeleted, command.By) { Target = message.AuthorId, Seq = message.Seq });
        return deleted;
    }

    private static string Content(string content) => TextRules.Require(content, "content", MaxContent, lines: true);

    private static void RequireAuthor(RoomDraft room, UserId by, Message message)
    {
        room.Writer(by);
        if (message.AuthorId != by) throw Refuse.Forbidden("Only the author changes a message.");
    }

    private static void RequireModerator(RoomDraft room, UserId by, Message message)
    {
        if (message.AuthorId == by) room.Writer(by);
        else room.Require(by, RoomAct.DeleteOthers);
    }
}
