using Chat.Streams;

namespace Chat.Messages;

/// <summary>Somebody chose an emoji for a message, or took it back. Clients are told what it is about and all reactions of the message.</summary>
/// <param name="Message">The message as it is now.</param>
/// <param name="UserId">Who.</param>
/// <param name="Emoji">Which.</param>
[GenerateSerializer, Immutable, Alias("chat.ReactionChange")]
public abstract record ReactionChange(Message Message, [property: Id(0)] UserId UserId, [property: Id(1)] string Emoji)
    : MessageChange(Message), IToldToClients
{
    object IToldToClients.Told => new ReactionNews(RoomId, Rev, Message.Id, UserId, Emoji, Message.Reactions);
}
