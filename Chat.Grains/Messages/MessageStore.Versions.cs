using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Messages;

internal sealed partial class MessageStore
{
    /// <summary>Texts of a message in one answer; of one that was edited more often, the newest.</summary>
    public const int MostVersions = 200;

    /// <summary>The texts of a message up to the one it has, oldest first; none of a deleted one.</summary>
    public async Task<ImmutableArray<MessageVersion>> Versions(Message message, CancellationToken cancellation = default)
    {
        if (message.DeletedAt is not null) return [];
        var earlier = await database.Query(
            Statement.EarlierTexts, r => new MessageVersion(r.Text("content"), r.Time("edited_at"), r.UserId("edited_by")),
            [message.RoomId.Value, message.Seq, message.Rev, MostVersions - 1], cancellation);
        return [.. earlier.Reverse(), new MessageVersion(message.Content, message.EditedAt ?? message.CreatedAt, message.AuthorId)];
    }
}
