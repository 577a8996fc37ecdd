namespace Chat.Gateway.Messages;

/// <summary>The same on the hub, which has no address to say the room.</summary>
internal sealed record SendMessageRequest : PostMessageRequest
{
    public required RoomId RoomId { get; init; }
}
