using Chat.Streams;

namespace Chat.Threads;

/// <summary>The user read a thread, on whatever device.</summary>
[GenerateSerializer, Immutable, Alias("chat.ThreadRead")]
public sealed record ThreadRead(UserId UserId, [property: Id(0)] ThreadReadState State) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => State;
}
