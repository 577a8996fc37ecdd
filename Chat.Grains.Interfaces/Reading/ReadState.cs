namespace Chat.Reading;

/// <summary>Where a member has read to, and what is left.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="LastReadSeq">The cursor.</param>
/// <param name="Unread">Messages after the cursor, up to <paramref name="LastSeq"/>, that are neither the member's own nor deleted, at most 999.</param>
/// <param name="Mentions">Mentions of the member after the cursor.</param>
/// <param name="LastSeq">The newest message that was counted: what is posted after it comes on top.</param>
/// <param name="UnreadCapped">There may be more than <paramref name="Unread"/>: they were not counted further.</param>
/// <param name="MarkedUnread">The cursor may have gone back: the member marked a message as unread. Otherwise it never does.</param>
[GenerateSerializer, Immutable, Alias("chat.ReadState")]
public sealed record ReadState(
    [property: Id(0)] RoomId RoomId,
    [property: Id(1)] long LastReadSeq,
    [property: Id(2)] int Unread,
    [property: Id(3)] int Mentions,
    [property: Id(4)] long LastSeq,
    [property: Id(5)] bool UnreadCapped,
    [property: Id(6)] bool MarkedUnread = false);
