using System.Diagnostics;
using System.Globalization;

namespace Chat.Messages;

/// <summary>
/// A message's way as one trace, whichever processes it goes through: its id is that of the trace, so that nothing has to be handed on with it, and
/// a sampler that goes by the trace's id takes all of a message or nothing. Costs nothing where nobody listens.
/// </summary>
public static class MessageTrace
{
    /// <summary>The name of the source.</summary>
    public const string Name = "Chat.Messages";

    /// <summary>The name of a stage's span begins with this.</summary>
    private const string Prefix = "chat.message.";

    // Odd, so that no two numbers of a room have one product: the golden ratio, as it is often taken to spread numbers.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly ActivitySource Source = new(Name);
    private static readonly ActivitySpanId Root = ActivitySpanId.CreateFromString("0000000000000001");

    /// <summary>Whether somebody listens.</summary>
    public static bool IsOn => Source.HasListeners();

    /// <summary>Now, UTC; the beginning of time where nobody listens.</summary>
    public static DateTimeOffset Mark() => IsOn ? TimeProvider.System.GetUtcNow() : default;

    /// <summary>A stage of the message's way, between two marks; nothing where one was set while nobody listened.</summary>
    /// <param name="id">The message.</param>
    /// <param name="stage">A word for it.</param>
    /// <param name="from">When it began.</param>
    /// <param name="to">When it was over.</param>
    public static void Span(MessageId id, string stage, DateTimeOffset from, DateTimeOffset to)
    {
        if (from == default || to == default) return;
        var context = new ActivityContext(TraceOf(id), Root, ActivityTraceFlags.Recorded, isRemote: true);
        using var span = Source.StartActivity(ActivityKind.Internal, context, startTime: from, name: Prefix + stage);
        // A span without length is one that has not ended.
        span?.SetTag("chat.message", id.ToString()).SetEndTime((to > from ? to : from.AddTicks(1)).UtcDateTime);
    }

    private static ActivityTraceId TraceOf(MessageId id)
    {
        var digits = id.RoomId.Value.AsSpan(1);
        var mixed = (ulong)id.Seq * Spread;
        return ActivityTraceId.CreateFromString($"{Half(digits[..16]) ^ mixed:x16}{Half(digits[16..]) ^ (mixed + 1):x16}");

        static ulong Half(ReadOnlySpan<char> hex) => ulong.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
