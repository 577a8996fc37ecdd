using System.Collections.Immutable;
using Chat.Audit;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>Who pins messages to a room (acceptance A9, C19): its admins; in a direct or group room everybody.</summary>
internal static class PinRules
{
    /// <summary>Pinned messages of a room.</summary>
    public const int Most = 10;

    public static Message Pin(RoomDraft room, PinMessage command, Message message)
    {
        RequireRight(room, command.By);
        if (room.Id.IsDirect) room.RequireVoice(command.By);
        if (message.DeletedAt is not null) throw Refuse.NotFound("message");
        if (message.PinnedAt is not null) return message;
        if (room.Pinned.Count >= Most) throw Refuse.Full($"A room has at most {Most} pinned messages.");
        var pinned = message with { PinnedAt = room.Now, Rev = room.NextRev };
        room.Change(new MessagePinned(pinned));
        Record(room, AuditAction.MessagePinned, command.By, message);
        return pinned;
    }

    public static Message Unpin(RoomDraft room, UnpinMessage command, Message message)
    {
        RequireRight(room, command.By);
        if (message.PinnedAt is null) return message;
        var unpinned = message with { PinnedAt = null, Rev = room.NextRev };
        room.Change(new MessageUnpinned(unpinned));
        Record(room, AuditAction.MessageUnpinned, command.By, message);
        return unpinned;
    }

    /// <summary>What is pinned once a message is as given.</summary>
    public static ImmutableHashSet<long> After(ImmutableHashSet<long> pinned, Message message) =>
        message.PinnedAt is null ? pinned.Remove(message.Seq) : pinned.Add(message.Seq);

    /// <summary>In a direct room it is nobody's office.</summary>
    private static void Record(RoomDraft room, AuditAction action, UserId by, Message message)
    {
        if (!room.Id.IsDirect) room.Record(new AuditRow(action, by) { Target = message.AuthorId, Seq = message.Seq });
    }

    private static void RequireRight(RoomDraft room, UserId by)
    {
        if (room.Id.IsDirect) room.Writer(by);
        else room.Require(by, RoomAct.Pin);
    }
}
