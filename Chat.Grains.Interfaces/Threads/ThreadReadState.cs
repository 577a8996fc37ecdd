namespace Chat.Threads;

/// <summary>Where a user has read a thread to, and what is left.</summary>
/// <param name="MessageId">The thread's root.</param>
/// <param name="LastReadSeq">The cursor.</param>
/// <param name="Unread">Others' replies after it, at most 999; 0 where the user does not follow the thread.</param>
[GenerateSerializer, Immutable, Alias("chat.ThreadReadState")]
public sealed record ThreadReadState([property: Id(0)] MessageId MessageId, [property: Id(1)] long LastReadSeq, [property: Id(2)] int Unread)
{
    /// <summary>The room.</summary>
    public RoomId RoomId => MessageId.RoomId;
}
