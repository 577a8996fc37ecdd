using System.Text.Json;
using Chat.Gateway.Wire;
using Chat.Rooms;
using Chat.Tests.Wire;

namespace Chat.Tests.Rooms;

public class SummaryBytesTests
{
    [Theory]
    [InlineData("hello")]
    [InlineData("Grüße 🎉 <b>\"&'+`\\\u0001")]
    [InlineData("")]
    public void A_summary_takes_no_more_bytes_than_it_is_taken_for_and_not_many_fewer(string text)
    {
        var words = string.Concat(Enumerable.Repeat(text, 100));
        var summary = Samples.FullSummary with
        {
            Room = Samples.FullInfo with { Description = words },
            LastMessage = Samples.FullMessage with { Content = words },
        };
        foreach (var one in new[] { summary, Samples.FullSummary, Samples.LeastSummary })
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(one, WireJson.Default.RoomSummary).Length;
            Assert.InRange(SummaryBytes.Of(one), written, written + written / 10 + 1_000);
        }
    }

    [Fact]
    public void A_room_that_alone_is_too_large_is_a_page_of_its_own()
    {
        Assert.Equal(1, SummaryBytes.Fitting([Samples.FullSummary, Samples.FullSummary], 10));
        Assert.Equal(0, SummaryBytes.Fitting([], 10));
    }
}
