using Chat.Gateway.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Fanout;

/// <summary>
/// A connection, and what it was sent and has not taken. One that falls behind further than is allowed is cut off: its client comes back and
/// catches up, which costs less than to keep all of it.
/// </summary>
internal sealed class Listener(HubConnectionContext connection, long since, ChatHubOptions options, Action<Listener> cut)
{
    private long bytes;
    private int messages;
    private int isCut;

    public HubConnectionContext Connection => connection;

    /// <summary>When it came, a timestamp.</summary>
    public long Since => since;

    /// <summary>The groups it is in. Used under the lock of the set itself.</summary>
    public HashSet<string> Groups { get; } = [];

    /// <summary>Bytes and messages that wait.</summary>
    public (long Bytes, int Messages) Backlog => (Volatile.Read(ref bytes), Volatile.Read(ref messages));

    /// <summary>In the order of the calls. Complete when the connection has taken it, or is gone.</summary>
    public ValueTask Write(SerializedHubMessage message)
    {
        if (Volatile.Read(ref isCut) != 0) return default;
        var writing = connection.WriteAsync(message, CancellationToken.None);
        return writing.IsCompletedSuccessfully ? default : Wait(writing, message.GetSerializedMessage(connection.Protocol).Length);
    }

    private async ValueTask Wait(ValueTask writing, int size)
    {
        var (waiting, count) = (Interlocked.Add(ref bytes, size), Interlocked.Increment(ref messages));
        if ((waiting > options.MaxBacklogBytes || count > options.MaxBacklogMessages) && Interlocked.Exchange(ref isCut, 1) == 0) cut(this);
        try
        {
            await writing;
        }
        finally
        {
            Interlocked.Add(ref bytes, -size);
            Interlocked.Decrement(ref messages);
        }
    }
}
