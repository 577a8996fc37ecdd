using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Chat.Cluster;
using Chat.Storage;
using Chat.Streaming;
using Chat.Streaming.Hosting;
using Chat.Streams;
using Chat.Typing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;

namespace Chat.Hosting;

/// <summary>How the silo is put together.</summary>
internal static class OrleansWiring
{
    /// <summary>Of the grain directory, per silo. Each hands its part over at the same time as the others; one per silo, the default, would also share the grains out very unevenly.</summary>
    private const int DirectoryPartitions = 16;

    /// <summary>Whose place a standalone process remembers. Room for a million, the default, takes 18 MB from the start.</summary>
    private const int GrainsOfOneProcess = 100_000;

    // The names under which the ADO.NET providers look their driver up. Orleans knows SQLite by this one only.
    private const string PostgresInvariant = "Npgsql";
    private const string SqliteInvariant = "System.Data.SQLite";

    public static void Configure(ISiloBuilder silo, bool joinsCluster)
    {
        var database = DatabaseSettings.From(silo.Configuration);
        DbProviderFactories.RegisterFactory(PostgresInvariant, NpgsqlFactory.Instance);
        DbProviderFactories.RegisterFactory(SqliteInvariant, SqliteFactory.Instance);
        silo.AddAdoNetGrainStorage(GrainStorage.Name, options =>
        {
            options.Invariant = database.IsPostgres ? PostgresInvariant : SqliteInvariant;
            options.ConnectionString = database.ConnectionString;
        });
        if (joinsCluster) Join(silo, database);
        else StandAlone(silo);
    }

    /// <summary>A silo of a cluster, whose members are in the database.</summary>
    private static void Join(ISiloBuilder silo, DatabaseSettings database)
    {
        var cluster = silo.Configuration.GetSection(SiloClusterOptions.Section).Get<SiloClusterOptions>() ?? new();
        if (!database.IsPostgres) throw new StartException("A cluster needs PostgreSQL: set ConnectionStrings:Chat.");
        silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.Id, cluster.ServiceId));
        silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (PostgresInvariant, database.ConnectionString));
        silo.Configure<EndpointOptions>(o =>
        {
            (o.SiloPort, o.GatewayPort) = (cluster.SiloPort, cluster.GatewayPort);
            if (Address(cluster) is { } address) o.AdvertisedIPAddress = address;
        });
        silo.Configure<ClusterMembershipOptions>(NoticeDeath);
        silo.AddActivityPropagation();
        silo.AddHandOver();
        HandOverDirectory(silo);
        AddStreams(silo);
    }

    /// <summary>A silo that meets nobody.</summary>
    private static void StandAlone(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: FreePort());
        silo.Configure<GrainDirectoryOptions>(o => o.CacheSize = GrainsOfOneProcess);
        AddStreams(silo);
    }

    /// <summary>
    /// A silo that was killed is noticed by the broken connection at its next probe; one that hangs by three probes a second apart. A
    /// second is a hundred times what a probe takes on a busy machine, and a pause of the garbage collector is far shorter than three.
    /// </summary>
    private static void NoticeDeath(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        // A silo that was heard from within this time, three times over, is not suspected: the default makes that 12 seconds.
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(1.5);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
    }

    /// <summary>
    /// The default directory ends a part of the grains on all other silos when one leaves, because it forgets where they are; this one
    /// hands its part over. Marked as experimental by Orleans, hence the warning.
    /// </summary>
    private static void HandOverDirectory(ISiloBuilder silo)
    {
#pragma warning disable ORLEANSEXP003
        silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
        // The directory would refuse new entries for that long where a silo died, so that no grain is twice. Ours may be: the loser of a
        // number steps down.
        silo.Configure<GrainDirectoryOptions>(o => (o.PartitionsPerSilo, o.RangeLeaseDuration) = (DirectoryPartitions, TimeSpan.Zero));
    }

    private static void AddStreams(ISiloBuilder silo)
    {
        silo.AddPushStreams(ChatStreams.Provider, o =>
        {
            o.Producer = ChatStreams.Producer;
            o.IsPassing = told => told is TypingChanged;
        });
        silo.Services.AddOptions<PushStreamOptions>(ChatStreams.Provider).Configure<IOptions<StreamOptions>>((o, streams) => o.Lease = streams.Value.Lease);
    }

    private static IPAddress? Address(SiloClusterOptions cluster) => cluster.AdvertisedAddress switch
    {
        null or "" => null,
        var given when IPAddress.TryParse(given, out var address) => address,
        var given => throw new StartException($"Chat:Cluster:AdvertisedAddress is '{given}'; it must be an IP address."),
    };

    /// <summary>Two silos on one machine must not meet; a fixed port would also collide with whatever else runs there.</summary>
    private static int FreePort()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                // Below what systems give to outgoing connections: one of those could take it before the silo does.
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (tries < 100)
            {
                // Taken; the next.
            }
        }
    }
}
