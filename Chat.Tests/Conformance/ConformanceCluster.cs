using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Chat.Tests.Conformance;

/// <summary>One silo and a client, shared by the classes that need nothing special.</summary>
public sealed class ConformanceCluster : IAsyncLifetime
{
    public const string Streams = "live";

    private readonly TestCluster _cluster = new TestClusterBuilder(1)
        .AddSiloBuilderConfigurator<Silos>()
        .AddClientBuilderConfigurator<Clients>()
        .Build();

    public IClusterClient Client => _cluster.Client;

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    public T Grain<T>([System.Runtime.CompilerServices.CallerMemberName] string key = "") where T : IGrainWithStringKey => Client.GetGrain<T>(key);

    /// <summary>Deactivates every idle grain.</summary>
    public Task CollectAsync() => Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.AddMemoryGrainStorageAsDefault();
            siloBuilder.AddMemoryGrainStorage("PubSubStore");
            siloBuilder.AddMemoryStreams(Streams);
            siloBuilder.UseInMemoryReminderService();
            siloBuilder.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
        }
    }

    private sealed class Clients : IClientBuilderConfigurator
    {
        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) => clientBuilder.AddMemoryStreams(Streams);
    }
}
