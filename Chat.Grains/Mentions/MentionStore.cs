using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Mentions;

internal sealed class MentionStore(Database database)
{
    /// <summary>Who has these usernames, given in lower case; unknown ones are left out.</summary>
    public Task<ImmutableArray<UserId>> Named(IReadOnlyCollection<string> names, CancellationToken cancellation = default) =>
        database.Query(Statement.UsersByNames, r => r.UserId("user_id"), [names.ToArray()], cancellation);

    /// <summary>Mentions of a user in the room's own messages above one seq and up to another, at most as many as unread messages are counted.</summary>
    public async Task<int> Count(RoomId room, UserId user, long afterSeq, long throughSeq, CancellationToken cancellation = default) =>
        (int)await database.Scalar<long>(Statement.CountMentions, [user.Value, room.Value, afterSeq, throughSeq, Messages.UnreadCount.Most], cancellation);
}
