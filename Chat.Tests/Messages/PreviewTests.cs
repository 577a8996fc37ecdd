using System.Globalization;
using Chat.Messages;
using Chat.Tests.Wire;

namespace Chat.Tests.Messages;

public class PreviewTests
{
    private const string Family = "👩‍👩‍👧‍👦";

    [Fact]
    public void A_short_text_is_whole()
    {
        Assert.Equal("hello", Of("hello"));
        Assert.Equal(new string('x', 200), Of(new string('x', 200)));
    }

    [Fact]
    public void A_long_one_ends_after_two_hundred_characters() => Assert.Equal(new string('x', 200) + "…", Of(new string('x', 201)));

    [Fact]
    public void What_people_see_as_one_character_is_not_cut_in_two()
    {
        var preview = Of(string.Concat(Enumerable.Repeat(Family, 150)));
        Assert.EndsWith("…", preview, StringComparison.Ordinal);
        Assert.Equal(preview.Length / Family.Length, new StringInfo(preview[..^1]).LengthInTextElements);
        Assert.All(StringInfo.ParseCombiningCharacters(preview[..^1]), at => Assert.Equal(0, at % Family.Length));
    }

    [Fact]
    public void However_many_marks_a_character_carries_the_preview_is_small() =>
        Assert.InRange(Of(new string('x', 10) + "a" + new string('\u0301', 10_000)).Length, 11, 801);

    private static string Of(string content) => Preview.Of(Samples.FullMessage with { Content = content }).Content;
}
