using Chat.Streams;

namespace Chat.Messages;

/// <summary>A message was made or changed. Whoever holds the message already keeps the one of the higher rev. Clients are told the message alone.</summary>
/// <param name="Message">The message as it is now.</param>
[GenerateSerializer, Immutable, Alias("chat.MessageChange")]
public abstract record MessageChange([property: Id(0)] Message Message) : RoomChange(Message.RoomId, Message.Rev), IToldToClients
{
    object IToldToClients.Told => Message;
}
