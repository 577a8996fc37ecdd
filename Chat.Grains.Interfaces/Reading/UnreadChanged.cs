using Chat.Streams;

namespace Chat.Reading;

/// <summary>The user's cursor moved, on whatever device.</summary>
[GenerateSerializer, Immutable, Alias("chat.UnreadChanged")]
public sealed record UnreadChanged(UserId UserId, [property: Id(0)] ReadState State) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => State;
}
