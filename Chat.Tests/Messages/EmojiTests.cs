using Chat.Messages;

namespace Chat.Tests.Messages;

public class EmojiTests
{
    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("❤️")]
    [InlineData("☝🏿")]
    [InlineData("©️")]
    [InlineData("1️⃣")]
    [InlineData("#️⃣")]
    [InlineData("🇩🇪")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("🏳️‍🌈")]
    [InlineData("👁️‍🗨️")]
    [InlineData("👩🏽‍❤️‍💋‍👨🏿")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("⛹🏽‍♂️")]
    [InlineData("🫨")]
    public void An_emoji_as_pickers_write_it_stays_as_it_is(string emoji) => Assert.Equal(emoji, Emoji.Of(emoji));

    [Theory]
    [InlineData("❤", "❤️")]
    [InlineData("👍️", "👍")]
    [InlineData("1⃣", "1️⃣")]
    [InlineData("🏳‍🌈", "🏳️‍🌈")]
    [InlineData("👁‍🗨", "👁️‍🗨️")]
    [InlineData("☝️🏿", "☝🏿")]
    [InlineData("🇩🇪️", "🇩🇪")]
    public void Two_spellings_of_an_emoji_are_one(string other, string emoji) => Assert.Equal(emoji, Emoji.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("é")]
    [InlineData("한")]
    [InlineData(":party:")]
    [InlineData("👍👍")]
    [InlineData("👍a")]
    [InlineData(" 👍")]
    [InlineData("❤️ ")]
    [InlineData("👍́")]
    [InlineData("👍‍")]
    [InlineData("‍👍")]
    [InlineData("🇩")]
    [InlineData("🇩🇪🇫🇷")]
    [InlineData("🏽")]
    [InlineData("️")]
    [InlineData("⃣")]
    [InlineData("a⃣")]
    [InlineData("🏴\U000E0067\U000E0062")]
    [InlineData("👍\U000E0067\U000E007F")]
    [InlineData("\ud83d")]
    [InlineData("\0")]
    [InlineData("👨‍👩‍👧‍👦‍👨‍👩‍👧‍👦‍👨‍👩‍👧‍👦")]
    public void What_is_no_single_emoji_is_refused(string text) =>
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => Emoji.Of(text)).Code);
}
