using Chat.Messages;

namespace Chat.Tests.Messages;

public class TextRulesTests
{
    [Theory]
    [InlineData("  hello \n", "hello")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("👩‍👩‍👧 família", "👩‍👩‍👧 família")]
    public void Content_is_trimmed_and_otherwise_kept(string given, string kept) => Assert.Equal(kept, TextRules.Require(given, "content", 2000, lines: true));

    [Fact]
    public void Length_counts_what_the_reader_sees()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 10));
        Assert.Equal(family, TextRules.Require(family, "content", 10));
        Refused(ErrorCode.TooLong, () => TextRules.Require(family + "!", "content", 10));
    }

    [Fact]
    public void One_visible_character_cannot_carry_an_unbounded_pile_of_marks() =>
        Refused(ErrorCode.TooLong, () => TextRules.Require("a" + new string('\u0301', 20_000), "content", 2000));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData(null)]
    public void Blank_content_is_refused(string? blank) => Refused(ErrorCode.Invalid, () => TextRules.Require(blank, "content", 2000, lines: true));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    [InlineData("a\u009fb")]
    public void Control_characters_are_refused(string text) => Refused(ErrorCode.Invalid, () => TextRules.Require(text, "content", 2000, lines: true));

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u200d\u200d")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u0301")]
    public void What_nobody_sees_is_blank(string blank)
    {
        Refused(ErrorCode.Invalid, () => TextRules.Require(blank, "content", 2000, lines: true));
        Refused(ErrorCode.Invalid, () => TextRules.Require(blank, "displayName", 50));
    }

    [Theory]
    [InlineData("\u202enimda")]
    [InlineData("ada\u2066")]
    [InlineData("ad\u200ba")]
    [InlineData("ada\u00ad")]
    [InlineData("ada\udb40\udc61")]
    public void A_name_has_nothing_hidden(string name) => Refused(ErrorCode.Invalid, () => TextRules.Require(name, "displayName", 50));

    [Theory]
    [InlineData("👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("می‌خواهم")]
    [InlineData("❤️ ada")]
    [InlineData("עדה")]
    public void A_name_may_be_of_any_script_and_of_emoji(string name) => Assert.Equal(name, TextRules.Require(name, "displayName", 50));

    [Fact]
    public void Lone_surrogates_are_refused()
    {
        Refused(ErrorCode.Invalid, () => TextRules.Require("a\ud83d", "content", 2000));
        Refused(ErrorCode.Invalid, () => TextRules.Require("\ude00b", "content", 2000));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    public void Only_http_addresses_are_addresses(string text) => Refused(ErrorCode.Invalid, () => TextRules.Address(text, "imageUrl"));

    private static void Refused(ErrorCode code, Func<object?> rule) => Assert.Equal(code, Assert.Throws<ChatException>(rule).Code);
}
