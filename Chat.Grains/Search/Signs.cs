using System.Globalization;
using System.Text;

namespace Chat.Search;

/// <summary>What a sign of a text is to a search, and how it is folded.</summary>
internal static class Signs
{
    private const int FirstWide = 0xFF01, LastWide = 0xFF5E, WideFrom = 0xFEE0;

    // Thai, Lao; Myanmar; Khmer; radicals of Han; 々〆〇; kana to Han with all between; Hangul; Han, compatible; half-wide kana; Han beyond.
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    // Of Latin, Greek and Cyrillic letters; of Hebrew and of Arabic ones, which most people leave out.
    private static readonly (int First, int Last)[] Accents = [(0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F), (0x0670, 0x0670), (0xFE00, 0xFE0F)];

    /// <summary>What it is.</summary>
    public static SignKind Kind(Rune sign) => Rune.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.Format => SignKind.Nothing,
        UnicodeCategory.NonSpacingMark when IsIn(Accents, sign) => SignKind.Nothing,
        UnicodeCategory.ModifierSymbol when !sign.IsBmp => SignKind.Nothing,
        UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => SignKind.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Letter(sign),
        _ => Rune.IsLetterOrDigit(sign) || Rune.IsNumber(sign) ? Letter(sign) : SignKind.Space,
    };

    /// <summary>Without case, accent and width.</summary>
    public static string Fold(Rune sign)
    {
        var lower = Rune.ToLowerInvariant(Narrow(sign));
        return lower.IsBmp && Letters.Plain.TryGetValue((char)lower.Value, out var plain) ? plain : lower.ToString();
    }

    /// <summary>Without width.</summary>
    public static Rune Narrow(Rune sign) => sign.Value is >= FirstWide and <= LastWide ? new Rune(sign.Value - WideFrom) : sign;

    /// <summary>Whether a word is a single sign that is one by itself.</summary>
    public static bool IsAlone(string word) => IsOne(word) && Kind(Rune.GetRuneAt(word, 0)) == SignKind.Word;

    /// <summary>Whether a word is a single sign.</summary>
    public static bool IsOne(string word) => word.Length == 1 || (word.Length == 2 && char.IsHighSurrogate(word[0]));

    private static SignKind Letter(Rune sign) => IsIn(Unspaced, sign) ? SignKind.Word : SignKind.Letter;

    private static bool IsIn((int First, int Last)[] ranges, Rune sign) => Array.Exists(ranges, r => sign.Value >= r.First && sign.Value <= r.Last);
}
