using System.Collections.Immutable;
using Chat.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Wire;

/// <summary>What the server calls on clients; see docs/wire.md.</summary>
internal static class Telling
{
    /// <summary>Stands for several calls that are written at once; no client hears of the name. See ChatHubProtocol.</summary>
    public const string Several = "*";

    /// <summary>Of what came up after this gateway was built nothing is said: a client hears of it by the jump in rev.</summary>
    public static Task Tell(this IClientProxy clients, IToldToClients news) =>
        IsKnown(news) ? clients.SendCoreAsync(Name(news), [news.Told]) : Task.CompletedTask;

    /// <summary>In order, with one write for each connection.</summary>
    public static Task Tell(this IClientProxy clients, ImmutableArray<IToldToClients> news)
    {
        var known = news.RemoveAll(n => !IsKnown(n));
        return known switch
        {
            [] => Task.CompletedTask,
            [var only] => clients.Tell(only),
            _ => clients.SendCoreAsync(Several, [known]),
        };
    }

    /// <summary>What a client calls it.</summary>
    public static string Name(IToldToClients news) => news.GetType().Name;

    private static bool IsKnown(IToldToClients news) => WireJson.Default.GetTypeInfo(news.Told.GetType()) is not null;
}
