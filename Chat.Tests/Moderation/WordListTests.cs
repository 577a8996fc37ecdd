using Chat.Moderation;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Moderation;

/// <summary>What a list with "fool", "bad idea", "1488", "4chan", "ass", "hell", "плохо", "明天" and "🖕" finds in a text, however it is written (acceptance G7).</summary>
public sealed class WordListTests
{
    private static readonly WordList Words = List("fool", "Bad  Idea!", "1488", "4chan", "ass", "hell", "плохо", "明天", "🖕");

    [Theory]
    [InlineData("you fool")]
    [InlineData("Fool.")]
    [InlineData("**FOOL**, _fool_")]
    [InlineData("fòól")]
    [InlineData("fo\u0301o\u0323\u20DDl")]
    [InlineData("ｆｏｏｌ")]
    [InlineData("fo\u200Bo\u00ADl")]
    [InlineData("fo\u3164ol")]
    [InlineData("𝓯𝓸𝓸𝓵 and 𝐅𝐎𝐎𝐋")]
    [InlineData("Ⓕⓞⓞⓛ")]
    [InlineData("🅵🅾🅾🅻")]
    [InlineData("ℱoo𝓁")]
    [InlineData("f00l")]
    [InlineData("F\uFF100L!")]
    [InlineData("foo1")]
    [InlineData("foo|s, foo|fool")]
    [InlineData("fооl")]
    [InlineData("FΟΟL")]
    [InlineData("@fool")]
    [InlineData("a\nbad\tidea")]
    [InlineData("what a BAD, idea")]
    [InlineData("b@d 1dea")]
    [InlineData("a$$")]
    [InlineData("@ss")]
    [InlineData("A$$!!!")]
    [InlineData("аѕѕ")]
    [InlineData("1488")]
    [InlineData("from 4chan")]
    [InlineData("he11")]
    [InlineData("he!l is hell")]
    [InlineData("это ПЛОХО")]
    [InlineData("我们明天开会")]
    [InlineData("so 🖕🏽!")]
    public void A_word_of_the_list_is_found(string text) => Assert.True(Words.IsIn(text), text);

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("food for foolish people")]
    [InlineData("a bad, good idea")]
    [InlineData("bad")]
    [InlineData("idea bad")]
    [InlineData("455 of them for $5")]
    [InlineData("a class of its own")]
    [InlineData("in 14 88 ways")]
    [InlineData("hello! shell")]
    [InlineData("a|ss")]
    [InlineData("天明")]
    public void Another_word_is_not(string text) => Assert.False(Words.IsIn(text), text);

    [Fact]
    public void An_empty_list_has_no_word() => Assert.True(List().IsEmpty);

    private static WordList List(params string[] words) => new(Options.Create(new ModerationOptions { Words = words }));
}
