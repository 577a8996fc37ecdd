using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Chat.Moderation;

/// <summary>Digits, signs and letters of other scripts that people write for Latin letters because they look like them. Only in words that have a letter: 455 is a number.</summary>
internal static partial class LookAlikes
{
    // Each with the letter that it looks like, folded: digits, Cyrillic, Greek, and Latin ones of phonetics. A one is read in two ways.
    private static readonly FrozenDictionary<char, char> Latin = (
        "0o 3e 4a 5s 7t 8b 9g " +
        "аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw " +
        "αa βb εe ζz ιi κk νv οo ρp τt υu χx " +
        "ɑa ɡg ɩi").Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>A text with the letters that signs stand for: @ and $ in words, ! and | between their letters.</summary>
    public static string SignsAsLetters(string text) => Runs().Replace(text, run => run.ValueSpan.ContainsAnyLetter() ? Letters(run.Value) : run.Value);

    /// <summary>Words with the Latin letters that theirs look like.</summary>
    /// <param name="words">Folded, with spaces between them.</param>
    /// <param name="one">What a 1 is read as.</param>
    public static string AsLatin(string words, char one) => string.Join(' ', words.Split(' ').Select(word =>
        word.AsSpan().ContainsAnyLetter() ? string.Concat(word.Select(c => c == '1' ? one : Latin.GetValueOrDefault(c, c))) : word));

    private static string Letters(string run) => run.Replace('@', 'a').Replace('$', 's').Replace('!', '1').Replace('|', '1');

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> word)
    {
        foreach (var c in word) if (char.IsLetter(c)) return true;
        return false;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}@$](?:[\p{L}\p{M}\p{N}@$!|]*[\p{L}\p{M}\p{N}@$])?")]
    private static partial Regex Runs();
}
