using Chat.Messages;
using Chat.Moderation;

namespace Chat.Rooms;

/// <summary>Shows the filters what is about to be said, before its turn: they may take a while, and the room goes on meanwhile.</summary>
internal sealed class MessageScreen(Room room, MessageFilters filters, TimeProvider time)
{
    /// <summary>Whether there is nobody to show it to.</summary>
    public bool IsOpen => filters.IsEmpty;

    /// <summary>Errors: blocked_content, and what the rule refuses.</summary>
    /// <param name="rule">Decides on a draft that is thrown away: what it refuses, or has already, is not shown.</param>
    public Task Look(Func<RoomDraft, Message> rule)
    {
        if (IsOpen) return Task.CompletedTask;
        var draft = new RoomDraft(room, time.GetUtcNow(), []);
        rule(draft);
        return draft.Changes switch
        {
            [MessagePosted { Message: var posted }] => Ask(posted, ProposalKind.Post),
            [MessageEdited { Message: var edited }] => Ask(edited, ProposalKind.Edit),
            _ => Task.CompletedTask,
        };
    }

    private Task Ask(Message message, ProposalKind kind) => filters.Ask(new ProposedMessage(message.AuthorId, room.Id, message.Content, kind));
}
