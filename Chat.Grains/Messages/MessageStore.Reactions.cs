using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Messages;

internal sealed partial class MessageStore
{
    /// <summary>Messages as one reader sees them: of an emoji that more chose than are named, the reader is named who chose it.</summary>
    public async Task<ImmutableArray<Message>> Seen(UserId reader, ImmutableArray<Message> messages, CancellationToken cancellation = default)
    {
        (MessageId Message, string Emoji)[] unknown =
        [
            .. messages.SelectMany(m => m.Reactions.Where(r => r.IsCut() && !r.UserIds.Contains(reader)).Select(r => (m.Id, r.Emoji))),
        ];
        if (unknown.Length == 0) return messages;
        var chosen = (await Chosen(reader, unknown, cancellation)).ToHashSet();
        return [.. messages.Select(m => m with { Reactions = [.. m.Reactions.Select(r => chosen.Contains((m.Id, r.Emoji)) ? r.Naming(reader) : r)] })];
    }

    /// <summary>The same of what has messages, or may have.</summary>
    public async Task<ImmutableArray<T>> Seen<T>(
        UserId reader, ImmutableArray<T> items, Func<T, Message?> message, Func<T, Message, T> with, CancellationToken cancellation = default)
    {
        ImmutableArray<Message> messages = [.. items.Select(message).OfType<Message>()];
        var seen = await Seen(reader, messages, cancellation);
        if (seen == messages) return items;
        var next = 0;
        return [.. items.Select(item => message(item) is null ? item : with(item, seen[next++]))];
    }

    /// <summary>Which of the emoji of messages a user has chosen.</summary>
    public Task<ImmutableArray<(MessageId Message, string Emoji)>> Chosen(
        UserId user, IReadOnlyCollection<(MessageId Message, string Emoji)> reactions, CancellationToken cancellation = default)
    {
        var rows = JsonRows.Of(reactions, static (json, reaction) =>
        {
            json.WriteString("room_id"u8, reaction.Message.RoomId.Value);
            json.WriteNumber("seq"u8, reaction.Message.Seq);
            json.WriteString("emoji"u8, reaction.Emoji);
        });
        return database.Query(
            Statement.ChosenReactions, r => (new MessageId(r.RoomId("room_id"), r.Long("seq")), r.Text("emoji")), [user.Value, rows], cancellation);
    }
}
