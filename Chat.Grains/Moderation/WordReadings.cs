using Chat.Search;

namespace Chat.Moderation;

/// <summary>
/// How people read a text: its words, folded, with a space between them. Case, accents, width, styles of letters and what is not seen do not matter; in
/// scripts without spaces each character is a word.
/// </summary>
internal static class WordReadings
{
    /// <summary>As it is written.</summary>
    public static string AsWritten(string text) => Words(BareText.Of(text));

    /// <summary>As it is written, and with what looks like letters as letters; a one is taken for an i and for an l.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var bare = BareText.Of(text);
        var written = Words(bare);
        yield return written;
        var signed = Words(LookAlikes.SignsAsLetters(bare));
        foreach (var one in "il")
            if (LookAlikes.AsLatin(signed, one) is var read && read != written) yield return read;
    }

    private static string Words(string bare) => SearchKey.Of(bare).Text.Trim(' ');
}
