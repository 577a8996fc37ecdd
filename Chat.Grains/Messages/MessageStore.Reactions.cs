using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Messages;

internal sealed partial class MessageStore
{
    /// <summary>Messages of a room as one reader sees them: of an emoji that more chose than are named, the reader is named who chose it.</summary>
    public async Task<ImmutableArray<Message>> Seen(UserId reader, ImmutableArray<Message> messages, CancellationToken cancellation = default)
    {
        (long Seq, string Emoji)[] unknown =
        [
            .. messages.SelectMany(m => m.Reactions.Where(r => r.IsCut() && !r.UserIds.Contains(reader)).Select(r => (m.Seq, r.Emoji))),
        ];
        if (unknown.Length == 0) return messages;
        var chosen = (await Chosen(messages[0].RoomId, reader, unknown, cancellation)).ToHashSet();
        return [.. messages.Select(m => m with { Reactions = [.. m.Reactions.Select(r => chosen.Contains((m.Seq, r.Emoji)) ? r.Naming(reader) : r)] })];
    }

    /// <summary>Which of the emoji of messages a user has chosen.</summary>
    public Task<ImmutableArray<(long Seq, string Emoji)>> Chosen(
        RoomId room, UserId user, IReadOnlyCollection<(long Seq, string Emoji)> reactions, CancellationToken cancellation = default)
    {
        var rows = JsonRows.Of(reactions, static (json, reaction) =>
        {
            json.WriteNumber("seq"u8, reaction.Seq);
            json.WriteString("emoji"u8, reaction.Emoji);
        });
        return database.Query(Statement.ChosenReactions, r => (r.Long("seq"), r.Text("emoji")), [room.Value, user.Value, rows], cancellation);
    }
}
