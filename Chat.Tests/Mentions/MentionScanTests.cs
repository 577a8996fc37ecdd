using Chat.Mentions;
using Chat.Messages;

namespace Chat.Tests.Mentions;

public class MentionScanTests
{
    [Theory]
    [InlineData("@ada", "ada")]
    [InlineData("Hello @Ada, and @grace_h!", "ada grace_h")]
    [InlineData("(@ada) @linus.t.", "ada linus.t")]
    [InlineData("@ada-@grace", "ada grace")]
    [InlineData("ada@example.org and a@@ada", "")]
    [InlineData("@ab @abcdefghijklmnopqrstu", "")]
    [InlineData("`@ada` and @grace", "grace")]
    [InlineData("``a ` @ada`` @grace", "grace")]
    [InlineData("`@ada and @grace", "ada grace")]
    [InlineData("```\n@ada\n```\n@grace", "grace")]
    [InlineData("```cs\n@ada\nno end @grace", "")]
    [InlineData("text ``` @ada", "ada")]
    [InlineData("~~~\n@ada\n~~~ x\n~~~\n@grace", "grace")]
    [InlineData("```@ada``` @grace", "grace")]
    [InlineData("ünï@ada 日本@grace", "")]
    [InlineData("@ada @ada @ADA", "ada")]
    public void Names_are_found_outside_of_code(string text, string names) =>
        Assert.Equal(names, string.Join(' ', MentionScan.Of(text).Names.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("@here", RoomMention.Here)]
    [InlineData("now, @ROOM!", RoomMention.Room)]
    [InlineData("@here and @room", RoomMention.Room)]
    [InlineData("`@room`", null)]
    [InlineData("@roomy", null)]
    public void All_who_are_there_are_called_by_two_words(string text, RoomMention? all) => Assert.Equal(all, MentionScan.Of(text).Room);

    [Fact]
    public void A_text_names_only_so_many() =>
        Assert.Equal(MentionScan.MostNames, MentionScan.Of(string.Join(' ', Enumerable.Range(100, 200).Select(i => $"@u{i}"))).Names.Count);

    [Theory]
    [InlineData("`")]
    [InlineData("` `` ")]
    [InlineData("```\n")]
    [InlineData("@a")]
    public void A_hostile_text_takes_no_longer_than_another(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        MentionScan.Of(text + "@ada");
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2_000);
    }
}
