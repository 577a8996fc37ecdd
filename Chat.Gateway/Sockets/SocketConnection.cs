using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Chat.Gateway.Sockets;

/// <summary>
/// A WebSocket as SignalR knows a connection. What the hub writes goes to the socket at once, a frame at each flush; what the client sends comes
/// through a pipe, and nothing is rented for it while nothing comes.
/// </summary>
internal sealed class SocketConnection : ConnectionContext,
    IDuplexPipe, IConnectionUserFeature, IConnectionHeartbeatFeature, IConnectionLifetimeFeature, IConnectionLifetimeNotificationFeature, ITransferFormatFeature, IHttpContextFeature
{
    /// <summary>For the client's part of a closing handshake.</summary>
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);

    private static readonly PipeOptions Inline = new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false);

    private readonly CancellationTokenSource closed = new(), closeRequested = new();
    private readonly Pipe input = new(Inline);
    private readonly List<(Action<object> Act, object State)> heartbeats = new(2);
    private readonly WebSocket socket;
    private readonly FrameWriter output;
    private readonly TimeProvider time;

    public SocketConnection(string id, HttpContext http, WebSocket socket, DateTimeOffset expires, TimeProvider time)
    {
        (ConnectionId, HttpContext, User, this.socket, Expires, this.time) = (id, http, http.User, socket, expires, time);
        output = new FrameWriter(socket, time);
        (ConnectionClosed, ConnectionClosedRequested) = (closed.Token, closeRequested.Token);
        Features = new FeatureCollection(7);
        Features.Set<IConnectionUserFeature>(this);
        Features.Set<IConnectionHeartbeatFeature>(this);
        Features.Set<IConnectionLifetimeFeature>(this);
        Features.Set<IConnectionLifetimeNotificationFeature>(this);
        Features.Set<ITransferFormatFeature>(this);
        Features.Set<IHttpContextFeature>(this);
    }

    public override string ConnectionId { get; set; }

    /// <summary>When what the client came with is no longer good.</summary>
    public DateTimeOffset Expires { get; }

    public override IFeatureCollection Features { get; }

    public override IDictionary<object, object?> Items { get => field ??= new ConnectionItems(); set; }

    public override CancellationToken ConnectionClosed { get; set; }

    public CancellationToken ConnectionClosedRequested { get; set; }

    public override IDuplexPipe Transport { get => this; set => throw new NotSupportedException(); }

    public PipeReader Input => input.Reader;

    public PipeWriter Output => output;

    public ClaimsPrincipal? User { get; set; }

    public HttpContext? HttpContext { get; set; }

    public TransferFormat SupportedFormats => TransferFormat.Text;

    public TransferFormat ActiveFormat { get; set; } = TransferFormat.Text;

    public void OnHeartbeat(Action<object> action, object state)
    {
        lock (heartbeats) heartbeats.Add((action, state));
    }

    public void Tick()
    {
        lock (heartbeats)
        {
            foreach (var (act, state) in heartbeats) act(state);
        }
    }

    /// <summary>Whether the reader has let something wait for longer than this.</summary>
    public bool IsStuck(TimeSpan patience) => output.IsStuck(patience);

    /// <summary>The hub says good-bye to the client, which may come back.</summary>
    public void RequestClose() => closeRequested.Cancel();

    public override void Abort(ConnectionAbortedException abortReason) => Abort();

    /// <summary>At once: what waits to be sent or to come ends.</summary>
    public override void Abort()
    {
        socket.Abort();
        try
        {
            HttpContext?.Abort();
        }
        catch (ObjectDisposedException)
        {
            // The request has ended meanwhile: nothing is left of it.
        }
    }

    /// <summary>From here to its end, which is the hub's or the client's.</summary>
    public async Task Run(ConnectionHandler handler)
    {
        var receiving = Receive();
        try
        {
            await handler.OnConnectedAsync(this);
        }
        finally
        {
            await Close(receiving);
        }
    }

    public override ValueTask DisposeAsync()
    {
        // The sources of tokens are not disposed: they hold nothing, and the heartbeat may come to one that has just ended.
        socket.Dispose();
        return default;
    }

    /// <summary>Whether this says that the client is there no more.</summary>
    public static bool IsEnd(Exception error) => error is WebSocketException or OperationCanceledException or TimeoutException or IOException or ObjectDisposedException;

    private async Task Receive()
    {
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close) return;
                received = await socket.ReceiveAsync(input.Writer.GetMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close) return;
                input.Writer.Advance(received.Count);
                // Where the hub reads no more it goes on until the client closes.
                await input.Writer.FlushAsync();
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            // The client went without a word, or was sent away.
        }
        finally
        {
            await input.Writer.CompleteAsync();
            await closed.CancelAsync();
        }
    }

    private async Task Close(Task receiving)
    {
        try
        {
            await input.Reader.CompleteAsync();
            await output.CompleteAsync();
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(TimeToClose, time);
            await receiving.WaitAsync(TimeToClose, time);
        }
        catch (Exception error) when (IsEnd(error))
        {
            // Nobody is left to close it with.
        }
        if (!receiving.IsCompleted) Abort();
        await receiving;
    }
}
