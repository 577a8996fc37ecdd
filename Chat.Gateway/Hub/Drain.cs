using Chat.Gateway.Subscriptions;
using Chat.Health;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>Before the process goes: not ready any more, and every client is told when to come back, each at a time of its own.</summary>
internal sealed class Drain(
    IHostApplicationLifetime lifetime,
    LocalConnections connections,
    IHubContext<ChatHub, IChatClient> hub,
    Readiness readiness,
    IOptions<HubSettings> settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A message that is written is not yet sent, and closing a connection drops what is not.</summary>
    private static readonly TimeSpan TimeToSend = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// SignalR closes its connections when the host begins to stop. Callbacks run last registered first, so this one is registered
    /// once SignalR's is, and it blocks: what comes after it closes the connections.
    /// </summary>
    public void Register() => lifetime.ApplicationStarted.Register(() => lifetime.ApplicationStopping.Register(Tell));

    /// <summary>A client that comes while the others are told has slipped past the list of them.</summary>
    public Task Meet(IChatClient newcomer) => readiness.IsLeaving ? Tell(newcomer) : Task.CompletedTask;

    private void Tell()
    {
        readiness.Leave();
        var told = connections.All.Select(c => Tell(hub.Clients.Client(c.Id))).ToArray();
        if (told.Length == 0) return;
        Task.WaitAny(Task.WhenAll(told), Task.Delay(Patience, TimeProvider.System));
        Task.Delay(TimeToSend, TimeProvider.System).Wait();
    }

    private Task Tell(IChatClient client) => client.Draining(new Draining(RetryAfter()));

    private int RetryAfter() => 1 + (int)(Random.Shared.NextDouble() * settings.Value.DrainSpread.TotalSeconds);
}
