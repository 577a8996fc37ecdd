using Chat.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Wire;

/// <summary>What the server calls on clients; see docs/wire.md.</summary>
internal static class Telling
{
    /// <summary>Of what came up after this gateway was built nothing is said: a client hears of it by the jump in rev.</summary>
    public static Task Tell(this IClientProxy clients, IToldToClients news) =>
        WireJson.Default.GetTypeInfo(news.Told.GetType()) is null
            ? Task.CompletedTask
            : clients.SendCoreAsync(news.GetType().Name, [news.Told]);
}
