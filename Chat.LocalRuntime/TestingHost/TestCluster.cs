using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>Silos and a client within the process.</summary>
public class TestCluster : IDisposable, IAsyncDisposable
{
    private readonly Func<IHostBuilder> _newHost;
    private readonly Action<ISiloBuilder> _configureSilo;
    private readonly Action<IClientBuilder> _configureClient;
    private readonly Action<IHostBuilder> _configureHost;
    private readonly List<SiloHandle> _silos = [];
    private IHost? _client;
    private int _started;

    internal TestCluster(TestClusterOptions options, Func<IHostBuilder> newHost, Action<ISiloBuilder> configureSilo,
        Action<IClientBuilder> configureClient, Action<IHostBuilder> configureHost) =>
        (Options, _newHost, _configureSilo, _configureClient, _configureHost) = (options, newHost, configureSilo, configureClient, configureHost);

    public TestClusterOptions Options { get; }
    public ReadOnlyCollection<SiloHandle> Silos => _silos.Where(silo => silo.IsActive).ToList().AsReadOnly();
    public SiloHandle? Primary => _silos.FirstOrDefault();
    public IReadOnlyList<SiloHandle> SecondarySilos => _silos.Skip(1).ToList().AsReadOnly();
    public IServiceProvider ServiceProvider => (_client ?? throw new InvalidOperationException("The cluster is not deployed.")).Services;
    public IClusterClient Client => ServiceProvider.GetRequiredService<IClusterClient>();
    public IGrainFactory GrainFactory => Client;

    public void Deploy() => DeployAsync().GetAwaiter().GetResult();

    public async Task DeployAsync()
    {
        for (var i = 0; i < Options.InitialSilosCount; i++)
            await StartAdditionalSiloAsync();
        _client = _newHost().UseOrleansClient(builder =>
        {
            builder.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Options.ClusterId, Options.ServiceId));
            _configureClient(builder);
        }).Build();
        await _client.StartAsync();
    }

    [SuppressMessage("Style", "IDE0060", Justification = "The signature is the one of Orleans.")]
    public async Task<SiloHandle> StartAdditionalSiloAsync(bool startAdditionalSiloOnNewPort = false)
    {
        var name = _started++ == 0 ? "Primary" : $"Secondary_{_started - 1}";
        var builder = _newHost().UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Options.ClusterId, Options.ServiceId));
            silo.Configure<SiloOptions>(options => options.SiloName = name);
            _configureSilo(silo);
        });
        _configureHost(builder);
        var host = builder.Build();
        await host.StartAsync();
        var handle = new InProcessSiloHandle
        {
            Name = name,
            SiloAddress = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress,
            SiloHost = host,
        };
        _silos.Add(handle);
        return handle;
    }

    public SiloHandle? GetSiloForAddress(SiloAddress siloAddress) => _silos.Find(silo => silo.SiloAddress == siloAddress);

    public IServiceProvider GetSiloServiceProvider(SiloAddress? silo = null) =>
        ((InProcessSiloHandle)(silo is null ? Primary : GetSiloForAddress(silo))!).ServiceProvider;

    public Task StopSiloAsync(SiloHandle instance) => instance.StopSiloAsync(true);

    /// <summary>Ends a silo as if its process had died: no grain is told.</summary>
    public Task KillSiloAsync(SiloHandle instance) => instance.StopSiloAsync(false);

    public async Task StopAllSilosAsync()
    {
        if (_client is not null)
            await _client.StopAsync();
        foreach (var silo in _silos.AsEnumerable().Reverse())
            await silo.StopSiloAsync(true);
    }

    /// <summary>Nothing to wait for: silos in one process know of each other at once.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The signature is the one of Orleans.")]
    public Task WaitForLivenessToStabilizeAsync(bool didKill = false) => Task.CompletedTask;

    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAllSilosAsync();
        _client?.Dispose();
        foreach (var silo in _silos)
            await silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
