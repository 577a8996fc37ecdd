using System.Data.Common;
using Chat.Cluster;
using Chat.Streaming;
using Chat.Streams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    public static void Configure(IClientBuilder client, IConfiguration configuration, ClusterSettings cluster)
    {
        var database = ClusterDatabase.Of(configuration);
        DbProviderFactories.RegisterFactory(Postgres, NpgsqlFactory.Instance);
        client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.Id, cluster.ServiceId));
        client.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = AnswerWithin);
        client.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = LookForSilos);
        client.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Postgres, database));
        client.UseConnectionRetryFilter<UntilSilosAreThere>();
        client.AddOutgoingGrainCallFilter<RepeatedCalls>();
        client.AddActivityPropagation();
        client.AddPushStreams(
            ChatStreams.Provider, o => (o.Producer, o.Lease) = (ChatStreams.Producer, StreamSettings.Of(configuration).Lease));
    }
}
