using System.Net;
using System.Net.Sockets;
using Chat.Gateway.Sockets;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What is written to the socket itself, and what Kestrel still has to send before.</summary>
public sealed class DirectStreamTests : IDisposable
{
    private static readonly byte[] Word = [1, 2, 3];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient client = new() { ReceiveBufferSize = 8 * 1024 };
    private readonly System.Net.Sockets.Socket server;
    private readonly Kestrel kestrel = new();
    private readonly DirectStream stream;

    public DirectStreamTests()
    {
        listener.Start();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        server = listener.AcceptSocket();
        server.SendBufferSize = 8 * 1024;
        stream = new DirectStream(kestrel, server);
    }

    [Fact]
    public async Task Before_the_client_has_said_anything_all_goes_through_Kestrel_and_so_does_the_rest()
    {
        await stream.WriteAsync(Word);
        Assert.Equal(3, await stream.ReadAsync(new byte[10]));
        await stream.WriteAsync(Word);
        Assert.Equal([.. Word, .. Word], kestrel.Written);
        Assert.Equal(0, client.Available);
    }

    [Fact]
    public async Task A_look_whether_something_is_there_is_no_word_of_the_client()
    {
        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty));
        await stream.WriteAsync(Word);
        Assert.Equal(Word, kestrel.Written);
    }

    [Fact]
    public async Task Once_it_has_all_goes_to_the_socket_whole_however_little_the_kernel_takes_at_once()
    {
        Assert.Equal(3, await stream.ReadAsync(new byte[10]));
        var large = new byte[1_000_000];
        Random.Shared.NextBytes(large);
        var writing = stream.WriteAsync(large).AsTask();
        Assert.False(writing.IsCompleted);

        var read = new byte[large.Length];
        await client.GetStream().ReadExactlyAsync(read).AsTask().OrFail("all came");
        await writing.OrFail("all is written");
        Assert.Equal(large, read);
        Assert.Empty(kestrel.Written);
    }

    [Fact]
    public async Task A_write_that_waits_ends_with_the_socket()
    {
        Assert.Equal(3, await stream.ReadAsync(new byte[10]));
        var writing = stream.WriteAsync(new byte[1_000_000]).AsTask();
        server.Shutdown(SocketShutdown.Both);
        await Assert.ThrowsAsync<SocketException>(() => writing.OrFail("it ended"));
    }

    public void Dispose()
    {
        stream.Dispose();
        server.Dispose();
        client.Dispose();
        listener.Dispose();
    }

    /// <summary>Has a word of the client to read, and keeps what is written.</summary>
    private sealed class Kestrel : MemoryStream
    {
        public List<byte> Written { get; } = [];

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!buffer.IsEmpty) Word.CopyTo(buffer);
            return ValueTask.FromResult(buffer.IsEmpty ? 0 : Word.Length);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written.AddRange(buffer.Span);
            return default;
        }
    }
}
