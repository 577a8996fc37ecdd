using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Chat.Tests.Gateway.Driver;

/// <summary>A WebSocket as the connection that the SignalR client talks over.</summary>
internal sealed class WebSocketConnection : ConnectionContext, IDuplexPipe
{
    private readonly WebSocket socket;
    private readonly Pipe incoming = new();
    private readonly Pipe outgoing = new();
    private readonly Task pumps;

    public WebSocketConnection(WebSocket socket)
    {
        this.socket = socket;
        pumps = Task.WhenAll(Task.Run(Receive), Task.Run(Send));
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get => this; set => throw new NotSupportedException(); }

    public PipeReader Input => incoming.Reader;

    public PipeWriter Output => outgoing.Writer;

    public override void Abort(ConnectionAbortedException abortReason) => socket.Abort();

    public override async ValueTask DisposeAsync()
    {
        await outgoing.Writer.CompleteAsync();
        await incoming.Reader.CompleteAsync();
        socket.Abort();
        await pumps;
        socket.Dispose();
    }

    private async Task Receive()
    {
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(incoming.Writer.GetMemory(), default);
                if (got.MessageType == WebSocketMessageType.Close) break;
                incoming.Writer.Advance(got.Count);
                if ((await incoming.Writer.FlushAsync()).IsCompleted) break;
            }
            await incoming.Writer.CompleteAsync();
        }
        catch (Exception error)
        {
            await incoming.Writer.CompleteAsync(error);
        }
    }

    private async Task Send()
    {
        try
        {
            while (true)
            {
                var read = await outgoing.Reader.ReadAsync();
                foreach (var part in read.Buffer) await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, default);
                outgoing.Reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) break;
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The receiving side reports the end of the connection.
        }
        await outgoing.Reader.CompleteAsync();
    }
}
