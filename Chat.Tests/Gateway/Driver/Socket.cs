using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Chat.Tests.Gateway.Driver;

/// <summary>How a client opens its WebSocket.</summary>
internal sealed record Socket(Uri Server)
{
    public string Path { get; init; } = "/hubs/chat";

    public string? Token { get; init; }

    public bool TokenInQuery { get; init; }

    public string? Origin { get; init; }

    /// <summary>Of the kernel's buffer for what comes: little, and a reader that takes nothing is soon one that others wait for. 0 for as much as it likes.</summary>
    public int ReceiveBuffer { get; init; }

    public Uri Address => new(Server, Path + (TokenInQuery ? $"?access_token={Token}" : ""));

    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            if (Token is not null && !TokenInQuery) yield return ("Authorization", $"Bearer {Token}");
            if (Origin is not null) yield return ("Origin", Origin);
        }
    }

    public async Task<WebSocket> Open()
    {
        var client = new ClientWebSocket();
        await Connect(client);
        return client;
    }

    /// <summary>The status of a handshake, 101 when it succeeds.</summary>
    public async Task<HttpStatusCode> Status()
    {
        using var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        try
        {
            await Connect(client);
        }
        catch (WebSocketException)
        {
            // Told by the status.
        }
        return client.HttpStatusCode;
    }

    private Task Connect(ClientWebSocket client)
    {
        foreach (var (name, value) in Headers) client.Options.SetRequestHeader(name, value);
        var handler = new SocketsHttpHandler();
        if (ReceiveBuffer > 0) handler.ConnectCallback = ConnectSmall;
        // Of a server under test, which made its certificate itself.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return client.ConnectAsync(new UriBuilder(Address) { Scheme = Server.Scheme == "https" ? "wss" : "ws" }.Uri, new HttpMessageInvoker(handler), new CancellationTokenSource(Waiting.Patience).Token);
    }

    private async ValueTask<Stream> ConnectSmall(SocketsHttpConnectionContext to, CancellationToken ended)
    {
        var socket = new System.Net.Sockets.Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = ReceiveBuffer };
        await socket.ConnectAsync(to.DnsEndPoint, ended);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
