using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Chat.Gateway.Auth;

/// <summary>
/// Takes <c>access_token</c> out of the query before anything of the framework sees the request, so that no log, trace or error can
/// hold a token, whatever their level is. On the hub's path it becomes the Authorization header; elsewhere it is dropped.
/// JwtBearer's OnMessageReceived would come too late: by then hosting has logged the address, and a filter of logs could be set aside.
/// </summary>
internal sealed class TokenShield(IServer server, string hubPath) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull =>
        server.StartAsync(new Shielded<TContext>(application, hubPath), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    private sealed class Shielded<TContext>(IHttpApplication<TContext> inner, string hubPath) : IHttpApplication<TContext> where TContext : notnull
    {
        public TContext CreateContext(IFeatureCollection contextFeatures)
        {
            if (contextFeatures.Get<IHttpRequestFeature>() is { QueryString.Length: > 0 } request) QueryToken.Remove(request, hubPath);
            return inner.CreateContext(contextFeatures);
        }

        public void DisposeContext(TContext context, Exception? exception) => inner.DisposeContext(context, exception);

        public Task ProcessRequestAsync(TContext context) => inner.ProcessRequestAsync(context);
    }
}
