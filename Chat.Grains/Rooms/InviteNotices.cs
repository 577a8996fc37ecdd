using Chat.Invites;
using Chat.Users;
using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

/// <summary>Tells users that they are invited, or are no more. Once: who was not reached finds it in the list of invites. Used on the grain's scheduler only.</summary>
/// <param name="find">A user by id.</param>
/// <param name="logger">Told of what was not heard.</param>
internal sealed class InviteNotices(Func<UserId, IUserGrain> find, ILogger<RoomGrain> logger)
{
    public void Tell(UserId user, InvitePreview invite) => _ = Tell(user, find(user).Invited(invite));

    /// <summary>Nobody is told of a link, or of an invite that was over before.</summary>
    public void TellEnded(Invite? invite)
    {
        if (invite is { UserId: { } user }) _ = Tell(user, find(user).InviteEnded(invite.Code));
    }

    private async Task Tell(UserId user, Task telling)
    {
        try
        {
            await telling;
        }
        catch (Exception error)
        {
            logger.InviteNotTold(error, user);
        }
    }
}
