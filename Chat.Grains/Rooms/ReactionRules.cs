using Chat.Messages;

namespace Chat.Rooms;

/// <summary>Who chooses an emoji for a message (acceptance C17). Everybody in the room does, each emoji once; who is muted takes back
/// only what they chose.</summary>
internal static class ReactionRules
{
    /// <summary>Different emoji of one message.</summary>
    public const int MostEmoji = 20;

    public static Message Add(RoomDraft room, Message message, ReactionChoice choice)
    {
        room.Writer(choice.By);
        room.RequireVoice(choice.By);
        if (message.DeletedAt is not null) throw Refuse.NotFound("message");
        if (room.HasChosen(message, choice)) return message;
        if (message.Reactions.Length >= MostEmoji && message.Reactions.Of(choice.Emoji) is null)
            throw Refuse.Full($"A message has at most {MostEmoji} different reactions.");
        var added = message with { Reactions = message.Reactions.With(choice.Emoji, choice.By), Rev = room.NextRev };
        room.Change(new ReactionAdded(added, choice.By, choice.Emoji));
        return added;
    }

    /// <summary>A deleted message has no reactions any more: it stays as it is.</summary>
    public static Message Remove(RoomDraft room, Message message, ReactionChoice choice)
    {
        room.Writer(choice.By);
        if (!room.HasChosen(message, choice)) return message;
        var removed = message with { Reactions = message.Reactions.Without(choice.Emoji, choice.By), Rev = room.NextRev };
        room.Change(new ReactionRemoved(removed, choice.By, choice.Emoji));
        return removed;
    }
}
