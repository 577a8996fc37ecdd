using System.Collections.Concurrent;

namespace Chat.Gateway.Sockets;

/// <summary>The connections of our own transport: what each is asked once a second, and their end when the process goes.</summary>
internal sealed class OpenSockets(TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>A reader that takes nothing for so long is cut off and catches up when it is back; so is one whose backlog grows too long before.</summary>
    public static readonly TimeSpan PatienceWithReader = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>For the hub to say good-bye, and for the clients to hear it.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, SocketConnection> all = new(StringComparer.Ordinal);

    public bool Has(string id) => all.ContainsKey(id);

    /// <summary>False where there is one of that id.</summary>
    public bool TryAdd(SocketConnection connection)
    {
        if (!all.TryAdd(connection.ConnectionId, connection)) return false;
        // One that comes while the others end has slipped past the list of them.
        if (lifetime.ApplicationStopping.IsCancellationRequested) connection.RequestClose();
        return true;
    }

    public void Remove(SocketConnection connection) => all.TryRemove(connection.ConnectionId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Callbacks run last registered first: clients are told to go (see Drain) before this. It blocks whoever stops the process, and so must not need their thread.
        using var ending = lifetime.ApplicationStopping.Register(() => Task.Run(End).Wait());
        using var timer = new PeriodicTimer(Heartbeat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = time.GetUtcNow();
            foreach (var (_, connection) in all) Tick(connection, now);
        }
    }

    private static void Tick(SocketConnection connection, DateTimeOffset now)
    {
        if (connection.IsStuck(PatienceWithReader)) connection.Abort();
        else if (now >= connection.Expires) connection.RequestClose();
        connection.Tick();
    }

    private async Task End()
    {
        foreach (var (_, connection) in all) connection.RequestClose();
        var began = time.GetTimestamp();
        while (!all.IsEmpty && time.GetElapsedTime(began) < TimeToEnd) await Task.Delay(TimeSpan.FromMilliseconds(20), time);
        foreach (var (_, connection) in all) connection.Abort();
    }
}
