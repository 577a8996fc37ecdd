using System.Diagnostics.Metrics;
using Chat.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Client;

/// <summary>Calls that a client makes again by itself.</summary>
public sealed class RepeatedCallsTests(ServedCluster cluster) : IClassFixture<ServedCluster>
{
    [Fact]
    public async Task A_post_to_an_activation_that_steps_down_is_committed_by_the_next()
    {
        using var repeated = new CountedRepeats(cluster.Service.Services.GetRequiredService<IMeterFactory>());
        var ada = await cluster.Service.Person("ada");
        var room = await cluster.Service.Room(RoomType.Public, ada);
        await cluster.Service.Post(room, ada, "one");
        await cluster.PostElsewhere(room, ada);

        var message = await cluster.Service.Post(room, ada, "three");

        Assert.Equal((3, "three"), (message.Seq, message.Content));
        Assert.True(repeated.Count > 0);
    }

    [Fact]
    public async Task A_refusal_that_would_come_again_is_answered_at_once()
    {
        using var repeated = new CountedRepeats(cluster.Service.Services.GetRequiredService<IMeterFactory>());
        var (ada, grace) = (await cluster.Service.Person("ada"), await cluster.Service.Person("grace"));
        var room = await cluster.Service.Room(RoomType.Public, ada);

        var refusal = await Assert.ThrowsAsync<ChatException>(() => cluster.Service.Post(room, grace, "hello"));

        Assert.Equal(ErrorCode.NotMember, refusal.Code);
        Assert.Equal(0, repeated.Count);
    }

    /// <summary>Calls that one client has made again, from here on.</summary>
    private sealed class CountedRepeats : IDisposable
    {
        private readonly MeterListener listener = new();
        private long count;

        public CountedRepeats(IMeterFactory client)
        {
            listener.InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == "chat.calls.repeated" && instrument.Meter.Scope == client) l.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, more, _, _) => Interlocked.Add(ref count, more));
            listener.Start();
        }

        public long Count => Interlocked.Read(ref count);

        public void Dispose() => listener.Dispose();
    }
}
