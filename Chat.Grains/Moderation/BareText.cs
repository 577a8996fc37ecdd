using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Chat.Messages;
using Chat.Search;

namespace Chat.Moderation;

/// <summary>A text without what is not seen, and without the styles that Unicode has for Latin letters and digits.</summary>
internal static class BareText
{
    // Behind each letter's own sign in a style, the letter: the blocks of styles have holes where such a sign was there before.
    private static readonly FrozenDictionary<char, char> Letterlike =
        "ℂc ℊg ℋh ℌh ℍh ℎh ℐi ℑi ℒl ℕn ℙp ℚq ℛr ℜr ℝr ℤz ℨz ℬb ℭc ℯe ℰe ℱf ℳm ℴo".Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    // Mathematical letters; circled, squared, and circled and squared on black: first, last, and how many letters an alphabet has there.
    private static readonly (int First, int Last, int Letters)[] Alphabets =
        [(0x1D400, 0x1D6A3, 52), (0x24B6, 0x24E9, 26), (0x1F130, 0x1F149, 26), (0x1F150, 0x1F169, 26), (0x1F170, 0x1F189, 26)];

    // Mathematical digits.
    private const int FirstDigit = 0x1D7CE, LastDigit = 0x1D7FF;

    // Marks that go with any letter.
    private static readonly (int First, int Last)[] Marks = [(0x0300, 0x036F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)];

    public static string Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes())
            if (IsSeen(sign)) bare.Append(Plain(Signs.Narrow(sign)));
        return bare.ToString();
    }

    private static bool IsSeen(Rune sign) =>
        Rune.GetUnicodeCategory(sign) != UnicodeCategory.Format && !Visible.IsBlank(sign) && !Array.Exists(Marks, m => sign.Value >= m.First && sign.Value <= m.Last);

    private static Rune Plain(Rune sign)
    {
        if (sign.Value is >= FirstDigit and <= LastDigit) return new Rune('0' + ((sign.Value - FirstDigit) % 10));
        foreach (var (first, last, letters) in Alphabets)
            if (sign.Value >= first && sign.Value <= last) return new Rune('a' + ((sign.Value - first) % letters % 26));
        return sign.IsBmp && Letterlike.TryGetValue((char)sign.Value, out var letter) ? new Rune(letter) : sign;
    }
}
