namespace Chat.Moderation;

/// <summary>What a filter says of a message.</summary>
public sealed class FilterVerdict
{
    /// <summary>What the author of a refused message is told where the filter does not say otherwise.</summary>
    public const string Inappropriate = "Message contains inappropriate content";

    private FilterVerdict(string? reason) => Reason = reason;

    /// <summary>It may be said, as far as this filter is concerned.</summary>
    public static FilterVerdict Allow { get; } = new(null);

    /// <summary>What the author is told; null where it may be said.</summary>
    public string? Reason { get; }

    /// <summary>It may not be said; the author is answered <c>blocked_content</c>.</summary>
    /// <param name="reason">For the author, in a sentence.</param>
    public static FilterVerdict Refuse(string reason = Inappropriate) => new(reason);
}
