using System.Threading.Channels;

namespace Chat.Fence;

/// <summary>
/// W1: 400 posts a second into 20 rooms, whoever waits. W3: in each of 100 rooms one post waits at any time; 35 rows a commit, since
/// of a server's senders some are always on their way.
/// </summary>
internal sealed record Load(string Name, int Rooms, int Authors, double? PostsPerSecond, int MaxRows)
{
    public static Load Of(string name) => name switch
    {
        "W1" => new(name, 20, 50, 400, 500),
        "W3" => new(name, 100, 1, null, 35),
        _ => throw new ArgumentException($"There is no load '{name}'; there are W1 and W3."),
    };

    /// <summary>Posts until it is told to stop, and then completes the queues.</summary>
    public async Task Post(IReadOnlyList<RoomLog> rooms, IReadOnlyList<Channel<RoomLog>> queues, CancellationToken stop)
    {
        try
        {
            if (PostsPerSecond is { } rate) await Task.Factory.StartNew(
                () => PostAt(rate, rooms, queues, stop), TaskCreationOptions.LongRunning);
            else foreach (var room in rooms) Enqueue(room, queues);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }
        catch (OperationCanceledException)
        {
            foreach (var queue in queues) queue.Writer.Complete();
        }
    }

    // Arrivals are random, the same in every run.
    private static void PostAt(double rate, IReadOnlyList<RoomLog> rooms, IReadOnlyList<Channel<RoomLog>> queues, CancellationToken stop)
    {
        var random = new Random(7);
        var began = TimeProvider.System.GetTimestamp();
        for (var due = TimeSpan.Zero; ; due -= TimeSpan.FromSeconds(Math.Log(1 - random.NextDouble()) / rate))
        {
            while (due - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } wait) Pause.For(wait);
            stop.ThrowIfCancellationRequested();
            Enqueue(rooms[random.Next(rooms.Count)], queues);
        }
    }

    private static void Enqueue(RoomLog room, IReadOnlyList<Channel<RoomLog>> queues) =>
        queues[room.Place % queues.Count].Writer.TryWrite(room);
}
