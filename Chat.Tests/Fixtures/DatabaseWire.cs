using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chat.Tests.Fixtures;

/// <summary>The way to a database of its own, which can be cut: open connections break and new ones are refused, as when the server is away.</summary>
internal sealed class DatabaseWire : IDisposable
{
    private readonly int port = ThrowAwayPostgres.FreePort();
    private readonly NpgsqlConnectionStringBuilder server;
    private CancellationTokenSource cut = new();

    private DatabaseWire(string connectionString)
    {
        server = new NpgsqlConnectionStringBuilder(connectionString);
        Mend();
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;

    public static async Task<DatabaseWire> ToNewDatabase() => new(await PostgresServer.CreateDatabase());

    public void Cut() => cut.Cancel();

    public void Mend()
    {
        cut = new CancellationTokenSource();
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        cut.Token.Register(listener.Stop);
        _ = Accept(listener, cut.Token);
    }

    public void Dispose()
    {
        cut.Cancel();
        cut.Dispose();
    }

    private async Task Accept(TcpListener listener, CancellationToken until)
    {
        try
        {
            while (true) _ = Relay(await listener.AcceptSocketAsync(until), until);
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire is cut.
        }
    }

    private async Task Relay(Socket near, CancellationToken until)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (near)
        {
            await far.ConnectAsync(server.Host!, server.Port, until);
            await using var here = new NetworkStream(near);
            await using var there = new NetworkStream(far);
            await Task.WhenAny(here.CopyToAsync(there, until), there.CopyToAsync(here, until));
        }
    }
}
