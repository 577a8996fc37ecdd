using Chat.Streams;
using Chat.Users;

namespace Chat.Gateway.Subscriptions;

/// <summary>What a user's stream does to the user's connections here. Changes of membership take turns, and so keep their order.</summary>
internal sealed class UserListener(UserId user, LocalUsers users) : IStreamListener<UserEvent>
{
    public void Hear(UserEvent told)
    {
        switch (told)
        {
            case EnteredRoom entered: _ = users.Enter(user, entered.RoomId); break;
            case LeftRoom left: _ = users.Leave(user, left.RoomId, left.Rev); break;
            case IToldToClients news: users.Tell(user, news); break;
            case SessionEnded ended: users.EndSession(user, ended.SessionId); break;
        }
    }

    public void Miss() => _ = users.Recover(user);
}
