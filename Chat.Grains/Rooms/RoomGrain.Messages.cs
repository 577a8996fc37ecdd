using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What members do to messages that are there.</summary>
internal sealed partial class RoomGrain
{
    public async Task<Message> Edit(EditMessage command)
    {
        var context = await contexts.Of(command);
        var (message, atRev) = await reader.Find(command.By, command.MessageId.Seq);
        return await reader.Seen(command.By, await Say(draft => MessageRules.Edit(draft, command, draft.Newest(message, atRev), context)));
    }

    public async Task<Message> Delete(DeleteMessage command)
    {
        var (message, atRev) = await reader.At(command.MessageId.Seq);
        var moderates = !MayDelete(command.By, message) && await services.Profiles.IsModerator(command.By);
        if (!moderates) room.Visible(command.By);
        if (message is null) throw Refuse.NotFound("message");
        var root = message.ThreadId is { Seq: var seq } ? (await reader.At(seq)).Message : null;
        return await commits.Commit(draft => MessageRules.Delete(
            draft, command, draft.Newest(message, atRev), root is null ? null : draft.Newest(root, atRev), moderates));
    }

    public Task<Message> AddReaction(AddReaction command) => React(command.By, command.MessageId, command.Emoji, ReactionRules.Add);

    public Task<Message> RemoveReaction(RemoveReaction command) => React(command.By, command.MessageId, command.Emoji, ReactionRules.Remove);

    public Task<Message> Pin(PinMessage command) =>
        Change(command.By, command.MessageId, (draft, message) => PinRules.Pin(draft, command, message));

    public Task<Message> Unpin(UnpinMessage command) =>
        Change(command.By, command.MessageId, (draft, message) => PinRules.Unpin(draft, command, message));

    /// <summary>Whether it needs no look at what a user is beyond this room.</summary>
    private bool MayDelete(UserId user, Message? message) =>
        room.Members.Find(user) is { } member && (member.Role.May(RoomAct.DeleteOthers) || message?.AuthorId == user);

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
