namespace Chat.Reading;

/// <summary>How far a member has read.</summary>
/// <param name="UserId">Who.</param>
/// <param name="LastReadSeq">The cursor.</param>
[GenerateSerializer, Immutable, Alias("chat.MemberCursor")]
public sealed record MemberCursor([property: Id(0)] UserId UserId, [property: Id(1)] long LastReadSeq);
