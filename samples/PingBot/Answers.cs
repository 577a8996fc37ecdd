using Chat;
using Chat.Messages;

namespace PingBot;

/// <summary>What the bot says to what.</summary>
internal static class Answers
{
    /// <summary>
    /// The answer to a message, if it is one to be answered. Its client id follows from the message, so however often the bot meets the
    /// message, and however often it has to repeat the call, there is one answer.
    /// </summary>
    public static PostMessage? To(Message message, UserId me) =>
        message.AuthorId != me && message.Content.Trim() == "!ping"
            ? new PostMessage(me, new ClientId($"pong:{message.Id}"), "pong")
            : null;
}
