using Chat.Gateway.Connections;
using Chat.Gateway.Hosting;
using Chat.Gateway.Wire;
using Chat.Health;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>
/// Before the process goes: not ready any more, and every client is told when to come back, each at a time of its own. In a cluster they
/// are served until they have moved to another gateway, so nobody is without a connection.
/// </summary>
internal sealed class Drain(
    IHostApplicationLifetime lifetime,
    LocalConnections connections,
    IHubContext<ChatHub> hub,
    Readiness readiness,
    IOptions<ProcessOptions> process,
    TimeProvider time,
    IOptions<ChatHubOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A message that is written is not yet sent, and closing a connection drops what is not.</summary>
    private static readonly TimeSpan TimeToSend = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// SignalR closes its connections when the host begins to stop. Callbacks run last registered first, so this one is registered
    /// once SignalR's is, and it blocks: what comes after it closes the connections. The thread that is blocked is not needed for it.
    /// </summary>
    public void Register() => lifetime.ApplicationStarted.Register(() => lifetime.ApplicationStopping.Register(() => Task.Run(Tell).Wait()));

    /// <summary>A client that comes while the others are told has slipped past the list of them.</summary>
    public Task Meet(IClientProxy newcomer) => readiness.IsLeaving ? Tell(newcomer) : Task.CompletedTask;

    /// <summary>When a client is to come back, so that those who hear of it together do not come together.</summary>
    public TimeSpan SomeTime() => TimeSpan.FromSeconds(1 + (Random.Shared.NextDouble() * options.Value.DrainSpread.TotalSeconds));

    private async Task Tell()
    {
        readiness.Leave();
        var began = time.GetTimestamp();
        var told = connections.All.Select(c => Tell(hub.Clients.Client(c.Id))).ToArray();
        if (told.Length == 0) return;
        await Task.WhenAny(Task.WhenAll(told), Task.Delay(Patience, time));
        await Task.Delay(TimeToSend, time);
        if (process.Value.Mode == ChatMode.Standalone) return;
        var longest = TimeSpan.FromSeconds(1) + options.Value.DrainSpread + Patience;
        while (connections.All.Any() && time.GetElapsedTime(began) < longest) await Task.Delay(LookAgain, time);
    }

    private Task Tell(IClientProxy client) => client.Tell(new Draining((int)SomeTime().TotalSeconds));
}
