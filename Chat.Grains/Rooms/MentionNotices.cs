using Chat.Messages;
using Chat.Users;
using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

/// <summary>
/// Tells users that a new message mentions them. Once: it is for notifications; counters come from the message itself. Used on the grain's
/// scheduler only.
/// </summary>
/// <param name="find">A user by id.</param>
/// <param name="logger">Told of what was not heard.</param>
internal sealed class MentionNotices(Func<UserId, IUserGrain> find, ILogger<RoomGrain> logger)
{
    /// <param name="message">The new message.</param>
    /// <param name="members">Those in its room.</param>
    /// <param name="isOnline">Whom <c>@here</c> means.</param>
    public void Tell(Message message, Membership members, Func<UserId, bool> isOnline)
    {
        var all = message.MentionsRoom switch
        {
            RoomMention.Room => members.Users,
            RoomMention.Here => members.Users.Where(isOnline),
            _ => [],
        };
        var called = all.Concat(message.Mentions).Distinct().Where(u => u != message.AuthorId && members.Hears(u));
        foreach (var user in called.ToArray()) _ = Tell(user, message);
    }

    private async Task Tell(UserId user, Message message)
    {
        try
        {
            await find(user).Mentioned(message.Id, message.AuthorId);
        }
        catch (Exception error)
        {
            logger.MentionNotTold(error, message.Id, user);
        }
    }
}
