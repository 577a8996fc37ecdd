using System.Diagnostics;
using Chat.Messages;

namespace Chat.Tests.Messages;

public sealed class MessageTraceTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 8, 15, 0, TimeSpan.Zero);
    private static readonly RoomId Lobby = new("r019c131e9fa0706bbda7b685867aa131");

    private readonly List<Activity> spans = [];
    private readonly ActivityListener listener;

    public MessageTraceTests()
    {
        // Tests of others run meanwhile, and their messages are traced too.
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessageTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.OperationName.StartsWith("chat.message.test", StringComparison.Ordinal)) lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public void All_stages_of_a_message_are_one_trace_and_no_other_is_in_it()
    {
        foreach (var seq in Enumerable.Range(1, 1_000))
        {
            MessageTrace.Span(new MessageId(Lobby, seq), "testOne", At, At.AddMilliseconds(2));
            MessageTrace.Span(new MessageId(Lobby, seq), "testTwo", At.AddMilliseconds(2), At.AddMilliseconds(2));
        }

        var traces = spans.GroupBy(s => s.TraceId).ToArray();
        Assert.Equal(1_000, traces.Length);
        Assert.All(traces, t => Assert.Equal(["chat.message.testOne", "chat.message.testTwo"], t.Select(s => s.OperationName)));
        Assert.Equal(1_000, spans.Select(s => s.TraceId.ToHexString()[..16]).Distinct().Count());
    }

    [Fact]
    public void A_stage_has_its_times_and_none_is_told_that_began_while_nobody_listened()
    {
        MessageTrace.Span(new MessageId(Lobby, 1), "testNone", default, At);
        MessageTrace.Span(new MessageId(Lobby, 1), "testLength", At, At.AddMilliseconds(5));
        MessageTrace.Span(new MessageId(Lobby, 1), "testEmpty", At, At);

        Assert.Equal(["chat.message.testLength", "chat.message.testEmpty"], spans.Select(s => s.OperationName));
        Assert.Equal((At.UtcDateTime, TimeSpan.FromMilliseconds(5)), (spans[0].StartTimeUtc, spans[0].Duration));
        Assert.Equal(TimeSpan.FromTicks(1), spans[1].Duration);
    }
}
