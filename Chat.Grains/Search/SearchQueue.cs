using System.Collections.Immutable;
using System.Threading.Channels;

namespace Chat.Search;

/// <summary>Rooms of this silo with messages that have no entry yet; each once, so that it is bounded by the rooms there are.</summary>
internal sealed class SearchQueue
{
    private readonly Channel<RoomId> order = Channel.CreateUnbounded<RoomId>(new() { SingleReader = true });
    private readonly HashSet<RoomId> waiting = [];

    public void Add(RoomId room)
    {
        lock (waiting)
        {
            if (waiting.Add(room)) order.Writer.TryWrite(room);
        }
    }

    /// <summary>Rooms that wait.</summary>
    public int Count
    {
        get
        {
            lock (waiting) return waiting.Count;
        }
    }

    /// <summary>Until a room waits.</summary>
    public ValueTask<bool> Filled(CancellationToken cancellation) => order.Reader.WaitToReadAsync(cancellation);

    /// <summary>Those that have waited longest. One that is added from now on waits again.</summary>
    public ImmutableArray<RoomId> Take(int most)
    {
        var rooms = ImmutableArray.CreateBuilder<RoomId>();
        lock (waiting)
        {
            while (rooms.Count < most && order.Reader.TryRead(out var room))
            {
                waiting.Remove(room);
                rooms.Add(room);
            }
        }
        return rooms.DrainToImmutable();
    }
}
