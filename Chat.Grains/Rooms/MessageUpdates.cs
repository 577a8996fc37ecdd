using System.Collections.Immutable;
using Chat.Messages;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>What changes of messages, but their posting, do to the rows of the messages and to those beside them, in order.</summary>
internal static class MessageUpdates
{
    public static IEnumerable<(Statement Statement, object?[] Values)> Of(IEnumerable<RoomChange> changes) =>
        changes.OfType<MessageChange>().Where(c => c is not MessagePosted).GroupBy(c => c.Message.Id).SelectMany(g => Of([.. g]));

    private static IEnumerable<(Statement, object?[])> Of(ImmutableArray<MessageChange> changes)
    {
        var message = changes[^1].Message;
        return message.DeletedAt is null ? [.. Texts(changes), .. Choices(changes)] :
        [
            (Statement.UpdateMessage, ChangeRows.Update(message)),
            (Statement.RemoveReactions, ChangeRows.Key(message)),
            (Statement.RemoveTexts, ChangeRows.Key(message)),
        ];
    }

    /// <summary>What is stored is what the last change made of the message; each text that an edit replaces is kept, and has to be there for that.</summary>
    private static IEnumerable<(Statement, object?[])> Texts(ImmutableArray<MessageChange> changes)
    {
        Message? text = null;
        foreach (var edit in changes.OfType<MessageEdited>())
        {
            if (text is not null) yield return (Statement.UpdateMessage, ChangeRows.Update(text));
            yield return (Statement.KeepText, [.. ChangeRows.Key(edit.Message), edit.Rev]);
            text = edit.Message;
        }
        yield return (Statement.UpdateMessage, ChangeRows.Update(changes[^1].Message));
    }

    private static IEnumerable<(Statement, object?[])> Choices(ImmutableArray<MessageChange> changes)
    {
        foreach (var choice in changes.OfType<ReactionChange>().GroupBy(c => (c.UserId, c.Emoji)).Select(g => g.Last()))
            yield return choice is ReactionAdded ? (Statement.AddReaction, [.. ChangeRows.Key(choice), choice.Rev]) : (Statement.RemoveReaction, ChangeRows.Key(choice));
    }
}
