using System.Diagnostics.Metrics;
using Chat.Silo;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Cluster;

/// <summary>Two silos and two gateways on one PostgreSQL: hosts of this process that know each other by the database and sockets only.</summary>
public abstract class ChatCluster(params string[] more) : IAsyncLifetime
{
    private readonly List<WebApplication> silos = [];
    private string[] settings = [];

    /// <summary>The address of who administers it.</summary>
    internal const string Root = "root@example.org";

    internal ChatServer East { get; private set; } = null!;

    internal ChatServer West { get; private set; } = null!;

    internal IReadOnlyList<string> Settings => settings;

    internal IReadOnlyCollection<IMeterFactory> SiloMeters => [.. silos.Select(s => s.Services.GetRequiredService<IMeterFactory>())];

    internal Uri SiloAddress => new(silos[0].Urls.First());

    internal static async Task<string[]> NewSettings() =>
    [
        $"Chat:Accounts:Admins:0={Root}",
        $"ConnectionStrings:Chat={await PostgresServer.CreateDatabase()}", $"Chat:Cluster:Id={Guid.NewGuid():N}", "Chat:Cluster:AdvertisedAddress=127.0.0.1",
    ];

    public async Task InitializeAsync()
    {
        settings = [.. await NewSettings(), .. more];
        silos.AddRange(await Task.WhenAll(StartSilo(), StartSilo()));
        East = await StartGateway();
        West = await StartGateway();
    }

    public async Task DisposeAsync()
    {
        await East.DisposeAsync();
        await West.DisposeAsync();
        // One after the other: silos that all leave at once wait for each other.
        foreach (var silo in silos)
        {
            await silo.StopAsync();
            await silo.DisposeAsync();
        }
    }

    internal Task<ChatServer> StartGateway() => ChatServer.Start(["Chat:Mode=gateway", .. settings]);

    /// <summary>For a silo beside others on this machine.</summary>
    internal static string[] FreePorts() => [$"Chat:Cluster:SiloPort={ThrowAwayPostgres.FreePort()}", $"Chat:Cluster:GatewayPort={ThrowAwayPostgres.FreePort()}"];

    internal async Task<WebApplication> StartSilo()
    {
        string[] own = ["urls=http://127.0.0.1:0", .. FreePorts(), "Logging:LogLevel:Default=None"];
        var silo = SiloHost.Build([.. settings.Concat(own).Select(s => "--" + s)]);
        await silo.StartAsync();
        return silo;
    }
}
