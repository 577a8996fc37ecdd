namespace Chat.Moderation;

/// <summary>Why a filter said nothing of a message.</summary>
internal enum FilterFailure
{
    /// <summary>It threw.</summary>
    Threw,

    /// <summary>It took too long.</summary>
    Late,

    /// <summary>It was not asked: too many of its looks that took too long have still not ended.</summary>
    Stuck,
}
