using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Chat.Gateway.Sockets;

/// <summary>
/// Gives the WebSocket a stream that writes to the socket itself. Only where nothing stands between: not under TLS, where Kestrel encrypts what is
/// written to it, and not for HTTP/2, where one socket is shared.
/// </summary>
internal sealed class DirectUpgrade(IHttpUpgradeFeature kestrel, Socket socket) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => kestrel.IsUpgradableRequest;

    public static RequestDelegate Use(RequestDelegate next) => http =>
    {
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } kestrel && http.Features.Get<ITlsHandshakeFeature>() is null &&
            http.Features.Get<IConnectionSocketFeature>() is { Socket: var socket })
            http.Features.Set<IHttpUpgradeFeature>(new DirectUpgrade(kestrel, socket));
        return next(http);
    };

    public async Task<Stream> UpgradeAsync() => new DirectStream(await kestrel.UpgradeAsync(), socket);
}
