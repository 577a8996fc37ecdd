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

    /// <summary>Of one message: what is stored is what the last change made of it.</summary>
    private static IEnumerable<(Statement, object?[])> Of(ImmutableArray<MessageChange> changes)
    {
        var message = changes[^1].Message;
        yield return (Statement.UpdateMessage, ChangeRows.Update(message));
        if (message.DeletedAt is not null)
        {
            yield return (Statement.RemoveReactions, ChangeRows.Key(message));
            yield break;
        }
        foreach (var choice in changes.OfType<ReactionChange>().GroupBy(c => (c.UserId, c.Emoji)).Select(g => g.Last()))
            yield return choice is ReactionAdded ? (Statement.AddReaction, [.. ChangeRows.Key(choice), choice.Rev]) : (Statement.RemoveReaction, ChangeRows.Key(choice));
    }
}
