using System.Diagnostics.Metrics;
using Chat.Streaming;
using Chat.Streaming.Hosting;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Streams;
using Orleans.TestingHost;

namespace Chat.Tests.Streaming;

/// <summary>Two silos and a client with push streams whose leases are short.</summary>
public sealed class PushCluster : IAsyncLifetime
{
    public const string Streams = "push";
    public const int MaxBacklog = 50;

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    /// <summary>Silos cannot renew leases together, as those of an older version cannot.</summary>
    public bool IsOld
    {
        set
        {
            foreach (var silo in Cluster.Silos.Cast<InProcessSiloHandle>()) silo.SiloHost.Services.GetRequiredService<CallFaults>().Before = value ? Refuse : _ => Task.CompletedTask;
        }
    }

    public TestCluster Cluster { get; } = new TestClusterBuilder(2)
        .AddSiloBuilderConfigurator<Silos>()
        .AddClientBuilderConfigurator<Clients>()
        .Build();

    internal IReadOnlyCollection<IMeterFactory> SiloMeters =>
        [.. Cluster.Silos.Cast<InProcessSiloHandle>().Select(s => s.SiloHost.Services.GetRequiredService<IMeterFactory>())];

    public static StreamId StreamOf(string key) => StreamId.Create("push", key);

    public Task InitializeAsync() => Cluster.DeployAsync();

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    public IPusherGrain Pusher(string key) => Cluster.Client.GetGrain<IPusherGrain>(key);

    public IAsyncStream<int> Stream(string key) => Cluster.Client.GetStreamProvider(Streams).GetStream<int>(StreamOf(key));

    public async Task<Listener> Listen(string key)
    {
        var listener = new Listener();
        listener.Handle = await Stream(key).SubscribeAsync(listener);
        return listener;
    }

    internal static void Settings(PushStreamOptions options)
    {
        options.Producer = stream => GrainId.Create("pusher", stream.GetKeyAsString());
        options.Lease = Lease;
        options.MaxBacklog = MaxBacklog;
        options.SiloCheck = TimeSpan.FromMilliseconds(200);
    }

    private static Task Refuse(IIncomingGrainCallContext call) =>
        call.InterfaceMethod.DeclaringType == typeof(IPushLeaseGrain) ? throw new InvalidOperationException("There is no such grain.") : Task.CompletedTask;

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.Services.AddSingleton<CallFaults>().AddSingleton<IIncomingGrainCallFilter>(services => services.GetRequiredService<CallFaults>());
            siloBuilder.AddPushStreams(Streams, Settings);
            siloBuilder.Configure<ClusterMembershipOptions>(o => (o.ProbeTimeout, o.NumMissedProbesLimit, o.NumVotesForDeathDeclaration) = (TimeSpan.FromMilliseconds(500), 1, 1));
        }
    }

    private sealed class Clients : IClientBuilderConfigurator
    {
        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) => clientBuilder.AddPushStreams(Streams, Settings);
    }
}
