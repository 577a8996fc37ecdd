using System.Data.Common;
using Chat.Streaming;
using Chat.Streaming.Hosting;
using Chat.Streams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;

namespace Chat.Client;

/// <summary>How a client of the cluster is put together.</summary>
internal static class ClientWiring
{
    /// <summary>The name under which the ADO.NET providers look the driver up.</summary>
    private const string Postgres = "Npgsql";

    /// <summary>How soon a client learns of new silos to connect to.</summary>
    private static readonly TimeSpan LookForSilos = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What was sent to a silo that dies is lost without a word; after so long it is sent again. Far above what any call takes, and far
    /// below what people wait for.
    /// </summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(4);

    public static void Configure(IClientBuilder client, string database)
    {
        DbProviderFactories.RegisterFactory(Postgres, NpgsqlFactory.Instance);
        client.Services.AddOptions<Orleans.Configuration.ClusterOptions>()
            .Configure<IOptions<ClusterOptions>>((o, cluster) => (o.ClusterId, o.ServiceId) = (cluster.Value.Id, cluster.Value.ServiceId));
        client.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = AnswerWithin);
        client.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = LookForSilos);
        client.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Postgres, database));
        client.UseConnectionRetryFilter<UntilSilosAreThere>();
        client.AddOutgoingGrainCallFilter<RepeatedCalls>();
        client.AddActivityPropagation();
        client.AddPushStreams(ChatStreams.Provider, o => o.Producer = ChatStreams.Producer);
        client.Services.AddOptions<PushStreamOptions>(ChatStreams.Provider).Configure<IOptions<StreamOptions>>((o, streams) => o.Lease = streams.Value.Lease);
    }
}
