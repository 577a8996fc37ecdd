using System.Globalization;
using System.Text;

namespace Chat.Messages;

/// <summary>Which characters people see, and which only change how others are shown.</summary>
internal static class Visible
{
    private const int Joiner = 0x200D, NonJoiner = 0x200C, BlackFlag = 0x1F3F4, FirstTag = 0xE0020, LastTag = 0xE007F;

    /// <summary>Letters and symbols without a picture of their own.</summary>
    private static readonly int[] Blanks = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    /// <summary>Whether people see anything of the text.</summary>
    public static bool Any(string text) => text.EnumerateRunes().Any(IsSeen);

    /// <summary>
    /// Whether the text has a character that changes how others are shown: their direction, or what looks like nothing. Those that emoji and scripts
    /// are joined with are none, nor is what follows a flag.
    /// </summary>
    public static bool HasHidden(string text)
    {
        var inFlag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isTag = rune.Value is >= FirstTag and <= LastTag;
            inFlag = rune.Value == BlackFlag || (inFlag && isTag);
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !(isTag && inFlag) && rune.Value is not (Joiner or NonJoiner)) return true;
        }
        return false;
    }

    /// <summary>Whether it is a letter or symbol that looks like nothing.</summary>
    public static bool IsBlank(Rune rune) => Blanks.Contains(rune.Value);

    private static bool IsSeen(Rune rune) => !IsBlank(rune) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
