using System.Collections.Immutable;
using Chat.Streams;
using Chat.Users;

namespace Chat.Gateway.Delivery;

/// <summary>What a user's stream does to the user's connections here. Changes of membership take turns, and so keep their order.</summary>
internal sealed class UserFeed(UserId user, LocalUsers users, ILogger logger) : Feed<UserEvent>(logger, ChatStreams.User, user.Value)
{
    protected override void Hear(ImmutableArray<UserEvent> told)
    {
        foreach (var one in told) Forward(one);
    }

    /// <summary>Not waited for: it takes the user's turn, which may be with who waits for this stream.</summary>
    protected override Task Miss()
    {
        _ = users.Recover(user);
        return Task.CompletedTask;
    }

    private void Forward(UserEvent told)
    {
        if (told is AccountChanged changed) users.Shows(user, changed.Chosen, changed.Account.StatusUntil);
        switch (told)
        {
            case EnteredRoom entered: users.Moved(user, entered.RoomId, isIn: true, entered.Rev); break;
            case LeftRoom left: users.Moved(user, left.RoomId, isIn: false, left.Rev); break;
            case IToldToClients news: users.Tell(user, news); break;
            case UserSuspended: users.EndAll(user); break;
            case SessionEnded ended: users.EndSession(user, ended.SessionId); break;
        }
    }
}
