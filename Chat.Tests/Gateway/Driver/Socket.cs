using System.Net;
using System.Net.WebSockets;

namespace Chat.Tests.Gateway.Driver;

/// <summary>How a client opens its WebSocket.</summary>
internal sealed record Socket(Uri Server)
{
    public string Path { get; init; } = "/hubs/chat";

    public string? Token { get; init; }

    public bool TokenInQuery { get; init; }

    public string? Origin { get; init; }

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
        var query = TokenInQuery ? $"?access_token={Token}" : "";
        if (Token is not null && !TokenInQuery) client.Options.SetRequestHeader("Authorization", $"Bearer {Token}");
        if (Origin is not null) client.Options.SetRequestHeader("Origin", Origin);
        var address = new UriBuilder(new Uri(Server, Path + query)) { Scheme = "ws" }.Uri;
        return client.ConnectAsync(address, new CancellationTokenSource(Waiting.Patience).Token);
    }
}
