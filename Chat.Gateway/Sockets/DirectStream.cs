using System.Net.Sockets;

namespace Chat.Gateway.Sockets;

/// <summary>
/// Reads from Kestrel and writes to the socket, on the thread of who writes: without Kestrel's queue, and its thread, in between. What Kestrel still has to
/// send itself, the answer to the handshake, comes first: the client has it when it says something, and what is written before that goes
/// through Kestrel, as does all that comes after it then. One reader and one writer at a time.
/// </summary>
internal sealed class DirectStream(Stream kestrel, Socket socket) : Stream
{
    private volatile bool isHeard, isBehindKestrel;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = kestrel.ReadAsync(buffer, cancellationToken);
        return isHeard ? reading : Hear(reading);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!isHeard) isBehindKestrel = true;
        if (isBehindKestrel) return kestrel.WriteAsync(buffer, cancellationToken);
        var sending = socket.SendAsync(buffer, SocketFlags.None, cancellationToken);
        if (!sending.IsCompletedSuccessfully) return SendRest(sending, buffer, cancellationToken);
        var sent = sending.Result;
        return sent == buffer.Length ? default : SendRest(ValueTask.FromResult(sent), buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => isBehindKestrel ? kestrel.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) kestrel.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> Hear(ValueTask<int> reading)
    {
        var length = await reading;
        if (length > 0) isHeard = true;
        return length;
    }

    /// <summary>The kernel may take a part of it.</summary>
    private async ValueTask SendRest(ValueTask<int> sending, ReadOnlyMemory<byte> buffer, CancellationToken ended)
    {
        var sent = await sending;
        while (sent < buffer.Length) sent += await socket.SendAsync(buffer[sent..], SocketFlags.None, ended);
    }
}
