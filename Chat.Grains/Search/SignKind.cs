namespace Chat.Search;

internal enum SignKind
{
    /// <summary>It stands between words.</summary>
    Space,

    /// <summary>Part of a word.</summary>
    Letter,

    /// <summary>A word by itself: a character of a script without spaces, an emoji.</summary>
    Word,

    /// <summary>An accent, or what is not seen: it does not matter.</summary>
    Nothing,
}
