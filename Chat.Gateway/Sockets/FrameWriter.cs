using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Chat.Gateway.Sockets;

/// <summary>
/// Sends a frame at each flush, on the thread of who flushes: no pipe and no other thread between the hub and the socket. One writer at a time.
/// A flush is complete when the server below has taken the frame, which waits for a reader that is slow; one to a client that has gone says so.
/// </summary>
internal sealed class FrameWriter(WebSocket socket, TimeProvider time) : PipeWriter
{
    private byte[] unsent = [];
    private int length;
    private long waitingSince;

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (unsent.Length - length < Math.Max(sizeHint, 1)) Grow(Math.Max(sizeHint, 256));
        return unsent.AsMemory(length);
    }

    public override void Advance(int bytes) => length += bytes;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (length == 0) return default;
        var (frame, size) = (unsent, length);
        (unsent, length) = ([], 0);
        var sending = Send(frame.AsMemory(0, size));
        if (!sending.IsCompletedSuccessfully) return Return(sending, frame);
        ArrayPool<byte>.Shared.Return(frame);
        return sending;
    }

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (length == 0) return Send(source);
        source.Span.CopyTo(GetSpan(source.Length));
        Advance(source.Length);
        return FlushAsync(cancellationToken);
    }

    /// <summary>Whether what was written waits for the reader for longer than this.</summary>
    public bool IsStuck(TimeSpan patience) => Volatile.Read(ref waitingSince) is var since and not 0 && time.GetElapsedTime(since) > patience;

    public override void CancelPendingFlush()
    {
        // A flush ends with the socket: see SocketConnection.Abort.
    }

    public override void Complete(Exception? exception = null)
    {
        if (unsent.Length > 0) ArrayPool<byte>.Shared.Return(unsent);
        (unsent, length) = ([], 0);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length + more);
        unsent.AsSpan(0, length).CopyTo(larger);
        if (unsent.Length > 0) ArrayPool<byte>.Shared.Return(unsent);
        unsent = larger;
    }

    private ValueTask<FlushResult> Send(ReadOnlyMemory<byte> frame)
    {
        var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return sending.IsCompletedSuccessfully ? default : Wait(sending);
    }

    private async ValueTask<FlushResult> Wait(ValueTask sending)
    {
        Volatile.Write(ref waitingSince, time.GetTimestamp());
        try
        {
            await sending;
            return default;
        }
        catch (Exception error) when (SocketConnection.IsEnd(error))
        {
            // The client went, which is no fault: the hub hears of it by what it reads.
            socket.Abort();
            return new FlushResult(isCanceled: false, isCompleted: true);
        }
        finally
        {
            Volatile.Write(ref waitingSince, 0);
        }
    }

    private static async ValueTask<FlushResult> Return(ValueTask<FlushResult> sending, byte[] frame)
    {
        try
        {
            return await sending;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
        }
    }
}
