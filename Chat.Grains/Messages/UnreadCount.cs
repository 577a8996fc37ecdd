namespace Chat.Messages;

/// <summary>Unread messages, counted as far as a badge shows them, so that a count costs the same however much is unread (promise P5 holds up to there).</summary>
/// <param name="Count">How many; when capped, at least that many.</param>
/// <param name="Capped">There may be more.</param>
internal readonly record struct UnreadCount(int Count, bool Capped)
{
    /// <summary>The highest count that is told.</summary>
    public const int Most = 999;

    /// <summary>What a statement counts to: one more tells that there are more.</summary>
    public const int MostCounted = Most + 1;

    /// <summary>Messages looked at, those among them that do not count: the user's own and deleted ones.</summary>
    public const int MostLookedAt = 5000;

    /// <param name="counted">Messages that count, among those looked at.</param>
    /// <param name="afterSeq">The cursor.</param>
    /// <param name="lastSeq">The newest message.</param>
    public static UnreadCount Of(long counted, long afterSeq, long lastSeq) =>
        new((int)Math.Min(counted, Most), counted > Most || lastSeq - afterSeq > MostLookedAt);
}
