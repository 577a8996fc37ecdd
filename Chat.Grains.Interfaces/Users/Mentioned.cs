using Chat.Streams;

namespace Chat.Users;

/// <summary>A new message mentions the user.</summary>
/// <param name="UserId">Who is mentioned.</param>
/// <param name="MessageId">The message.</param>
/// <param name="By">Its author.</param>
[GenerateSerializer, Immutable, Alias("chat.Mentioned")]
public sealed record Mentioned(UserId UserId, [property: Id(0)] MessageId MessageId, [property: Id(1)] UserId By) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => new MentionNews(MessageId.RoomId, MessageId, By);
}
