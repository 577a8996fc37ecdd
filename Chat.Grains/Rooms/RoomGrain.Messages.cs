using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What members do to messages that are there.</summary>
internal sealed partial class RoomGrain
{
    public Task<Message> AddReaction(AddReaction command) => React(command.By, command.MessageId, command.Emoji, ReactionRules.Add);

    public Task<Message> RemoveReaction(RemoveReaction command) => React(command.By, command.MessageId, command.Emoji, ReactionRules.Remove);

    public Task<Message> Pin(PinMessage command) =>
        Change(command.By, command.MessageId, (draft, message) => PinRules.Pin(draft, command, message));

    public Task<Message> Unpin(UnpinMessage command) =>
        Change(command.By, command.MessageId, (draft, message) => PinRules.Unpin(draft, command, message));

    private async Task<Message> Change(UserId by, MessageId id, Func<RoomDraft, Message, Message> rule)
    {
        var (message, atRev) = await reader.Find(by, id.Seq);
        return await reader.Seen(by, await commits.Commit(draft => rule(draft, draft.Newest(message, atRev))));
    }

    private async Task<Message> React(UserId by, MessageId id, string text, Func<RoomDraft, Message, ReactionChoice, Message> rule)
    {
        var emoji = Emoji.Of(text);
        var (message, atRev) = await reader.Find(by, id.Seq);
        var choice = new ReactionChoice(by, emoji, await reader.HasChosen(message, by, emoji), atRev);
        return await reader.Seen(by, await commits.Commit(draft => rule(draft, draft.Newest(message, atRev), choice)));
    }
}
