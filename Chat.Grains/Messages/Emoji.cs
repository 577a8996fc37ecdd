using System.Globalization;
using System.Text;

namespace Chat.Messages;

/// <summary>What may be chosen as a reaction: one character as people see it, which is an emoji (acceptance C17).</summary>
internal static class Emoji
{
    // The longest that Unicode recommends has 15 UTF-16 units without variation selectors.
    private const int MaxUnits = 32;

    private const int PictureSelector = 0xFE0F, Joiner = 0x200D, Keycap = 0x20E3, BlackFlag = 0x1F3F4, LastTag = 0xE007F;

    /// <summary>
    /// The emoji in the one spelling in which it is stored: a variation selector behind each part that would be a text without, and nowhere else.
    /// Errors: invalid.
    /// </summary>
    public static string Of(string text) =>
        text.Length is > 0 and <= MaxUnits && IsOneCharacter(text) && Spelled(text) is { } emoji ? emoji : throw Refuse.Invalid("emoji is not a single emoji.");

    private static string? Spelled(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes().Where(r => r.Value != PictureSelector)];
        return runes switch
        {
            [{ Value: '#' or '*' or (>= '0' and <= '9') } key, { Value: Keycap }] => $"{key}{(char)PictureSelector}{(char)Keycap}",
            [var first, var second] when IsRegional(first) && IsRegional(second) => $"{first}{second}",
            [{ Value: BlackFlag }, .. var tags, { Value: LastTag }] when tags.Length > 0 => Array.TrueForAll(tags, IsTag) ? string.Concat(runes) : null,
            _ => Pictures(runes),
        };
    }

    /// <summary>Pictures, each with or without a tone of the skin, joined to one.</summary>
    private static string? Pictures(Rune[] runes)
    {
        var spelled = new StringBuilder();
        var wanted = true;
        for (var i = 0; i < runes.Length; i++)
        {
            var isToned = i + 1 < runes.Length && IsTone(runes[i + 1]);
            if (wanted != IsPicture(runes[i]) || (!wanted && runes[i].Value != Joiner)) return null;
            spelled.Append(runes[i]);
            if (wanted && isToned) spelled.Append(runes[++i]);
            else if (wanted && TextEmoji.Contains(runes[i].Value)) spelled.Append((char)PictureSelector);
            wanted = !wanted;
        }
        return wanted ? null : spelled.ToString();
    }

    private static bool IsOneCharacter(string text) => StringInfo.GetNextTextElementLength(text) == text.Length;

    // .NET does not tell the property Extended_Pictographic, but goes by it: only what has it is one character with a joiner and a heart behind.
    private static bool IsPicture(Rune rune) => IsOneCharacter($"{rune}\u200D\u2764");

    private static bool IsTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsRegional(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsTag(Rune rune) => rune.Value is (>= 0xE0030 and <= 0xE0039) or (>= 0xE0061 and <= 0xE007A);
}
