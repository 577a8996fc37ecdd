using System.Security.Claims;
using Chat.Gateway.Auth;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;

namespace Chat.Gateway.Sockets;

/// <summary>Where clients negotiate and connect, as SignalR has it, on our own transport.</summary>
internal static class SocketEndpoints
{
    public static IEndpointConventionBuilder MapSockets(this WebApplication app, string path, ConnectionHandler handler)
    {
        var (open, time) = (app.Services.GetRequiredService<OpenSockets>(), app.Services.GetRequiredService<TimeProvider>());
        var sockets = app.MapGroup(path).ExcludeFromDescription();
        sockets.MapPost("/negotiate", Negotiate);
        var connect = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        connect.Use(DirectUpgrade.Use).UseWebSockets().Run(http => Connect(http, handler, open, time));
        sockets.Map("", connect.Build());
        return sockets;
    }

    private static async Task Negotiate(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        NegotiateProtocol.WriteResponse(Negotiation.New(IdOf(http.User)), http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static async Task Connect(HttpContext http, ConnectionHandler handler, OpenSockets open, TimeProvider time)
    {
        var id = Negotiation.IdOf(http.Request.Query["id"], IdOf(http.User));
        if (!http.WebSockets.IsWebSocketRequest || open.Has(id))
        {
            http.Response.StatusCode = http.WebSockets.IsWebSocketRequest ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return;
        }
        var expires = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        await using var connection = new SocketConnection(id, http, await http.WebSockets.AcceptWebSocketAsync(), expires ?? DateTimeOffset.MaxValue, time);
        // Two came at once with the same token: one of them has it.
        if (!open.TryAdd(connection)) return;
        try
        {
            await connection.Run(handler);
        }
        finally
        {
            open.Remove(connection);
        }
    }

    private static string? IdOf(ClaimsPrincipal user) => user.FindFirst(ChatClaims.Subject)?.Value;
}
