namespace Chat.Reading;

/// <summary>Where a member has read to, and what is left.</summary>
[GenerateSerializer, Immutable, Alias("chat.ReadState")]
public sealed record ReadState(
    [property: Id(0)] RoomId RoomId,
    [property: Id(1)] long LastReadSeq,
    [property: Id(2)] int Unread,
    [property: Id(3)] int Mentions);
