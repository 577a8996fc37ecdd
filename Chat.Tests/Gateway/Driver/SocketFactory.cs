using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Chat.Tests.Gateway.Driver;

/// <summary>Gives the SignalR client its connections.</summary>
internal sealed class SocketFactory(Socket socket) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new WebSocketConnection(await socket.Open());
}
