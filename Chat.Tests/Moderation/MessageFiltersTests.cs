using Chat.Metrics;
using Chat.Moderation;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Moderation;

/// <summary>Whatever a filter of an operator does, people go on talking (acceptance G7).</summary>
public sealed class MessageFiltersTests : IDisposable
{
    private const string Failed = "chat.filters.failed MadeFilter ";

    private static readonly ProposedMessage Hello = new(new UserId("ada"), RoomId.New(DateTimeOffset.UnixEpoch), "hello", ProposalKind.Post);

    private readonly FakeTimeProvider clock = new();
    private readonly LogSink log = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<SiloMetrics>().BuildServiceProvider();
    private readonly FilterCounts counts;

    public MessageFiltersTests() => counts = new FilterCounts(services);

    [Fact]
    public async Task The_first_that_refuses_decides_and_the_others_are_not_asked()
    {
        var last = new MadeFilter(_ => FilterVerdict.Allow);
        var filters = Of([], new MadeFilter(_ => FilterVerdict.Allow), new MadeFilter(_ => FilterVerdict.Refuse("No greetings.")), last);

        var refused = await Assert.ThrowsAsync<ChatException>(() => filters.Ask(Hello));
        Assert.Equal((ErrorCode.BlockedContent, "No greetings."), (refused.Code, refused.Message));
        Assert.Empty(last.Shown);
        Assert.Equal(1, counts["chat.messages.blocked MadeFilter"]);
    }

    [Fact]
    public async Task The_list_of_words_is_asked_first_and_says_what_the_wire_says()
    {
        var other = new MadeFilter(_ => FilterVerdict.Allow);
        var refused = await Assert.ThrowsAsync<ChatException>(() => Of(["hello"], other).Ask(Hello));
        Assert.Equal("Message contains inappropriate content", refused.Message);
        Assert.Empty(other.Shown);
    }

    [Fact]
    public void Without_a_filter_and_a_list_nothing_is_looked_at() => Assert.True(Of([]).IsEmpty);

    [Fact]
    public async Task One_that_throws_refuses_nothing_is_counted_and_is_logged_once_a_minute()
    {
        var filters = Of([], new MadeFilter(_ => throw new InvalidOperationException("out of order")), new MadeFilter(m => m.Kind == ProposalKind.Edit ? FilterVerdict.Refuse() : FilterVerdict.Allow));
        for (var i = 0; i < 5; i++) await filters.Ask(Hello);
        await Assert.ThrowsAsync<ChatException>(() => filters.Ask(Hello with { Kind = ProposalKind.Edit }));
        Assert.Equal((6, 1), (counts[Failed + "Threw"], Lines));

        clock.Advance(TimeSpan.FromMinutes(1));
        await filters.Ask(Hello);
        Assert.Equal(2, Lines);
    }

    [Fact]
    public async Task One_that_takes_too_long_refuses_nothing_and_hears_that_nobody_waits()
    {
        var (asked, heard) = (new TaskCompletionSource(), new TaskCompletionSource());
        var filters = Of([], new MadeFilter(async (_, cancellation) =>
        {
            cancellation.Register(heard.SetResult);
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
            return FilterVerdict.Refuse();
        }));
        var asking = filters.Ask(Hello);
        await asked.Task.OrFail("the filter was asked");
        clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(asking.IsCompleted);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        await asking.OrFail("the message passed");
        await heard.Task.OrFail("the filter heard of it");
        Assert.Equal((1, 1), (counts[Failed + "Late"], Lines));
    }

    [Fact]
    public async Task One_that_blocks_and_never_ends_takes_no_more_than_some_threads_and_is_asked_again_once_it_goes_on()
    {
        using var gate = new ManualResetEventSlim();
        using var asked = new SemaphoreSlim(0);
        var filter = new MadeFilter(_ =>
        {
            asked.Release();
            gate.Wait();
            return FilterVerdict.Allow;
        });
        var filters = Of([], filter);
        var first = filters.Ask(Hello);
        await asked.WaitAsync().OrFail("the filter was asked");
        // Those that no thread is free for are late as well: as many block as there are cores.
        var others = Enumerable.Range(1, 63).Select(_ => filters.Ask(Hello)).ToArray();
        for (var core = 1; core < Math.Min(Environment.ProcessorCount, 64); core++) await asked.WaitAsync().OrFail("a thread of each core is taken");
        clock.Advance(TimeSpan.FromMilliseconds(200));
        await Task.WhenAll([first, .. others]).OrFail("all passed");
        await filters.Ask(Hello).OrFail("one more passed at once");
        Assert.Equal((64, 1), (counts[Failed + "Late"], counts[Failed + "Stuck"]));

        gate.Set();
        await Waiting.Until(async () =>
        {
            var before = filter.Shown.Count;
            await filters.Ask(Hello);
            return filter.Shown.Count == before + 1 && counts[Failed + "Late"] == 64;
        }, "it is asked again");
    }

    public void Dispose()
    {
        counts.Dispose();
        services.Dispose();
        log.Dispose();
    }

    private int Lines => log.Lines.Count(line => line.StartsWith("Filter MadeFilter said nothing", StringComparison.Ordinal));

    private MessageFilters Of(string[] words, params IMessageFilter[] filters)
    {
        var options = Options.Create(new ModerationOptions { Words = words });
        using var loggers = new LoggerFactory([log]);
        return new MessageFilters(filters, new WordList(options), options, clock, services.GetRequiredService<SiloMetrics>(), loggers.CreateLogger<MessageFilters>());
    }
}
