using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Orleans.TestingHost;

/// <summary>Makes a cluster of silos within the process.</summary>
public class TestClusterBuilder(short initialSilosCount)
{
    private readonly List<Action<IConfigurationBuilder>> _configuration = [];
    private readonly List<Action<IHostBuilder>> _host = [];
    private readonly List<Action<ISiloBuilder>> _silo = [];
    private readonly List<Action<IConfiguration, IClientBuilder>> _client = [];

    public TestClusterBuilder() : this(2)
    {
    }

    public TestClusterOptions Options { get; } = new() { InitialSilosCount = initialSilosCount };

    /// <summary>Settings that silos and client find in their configuration.</summary>
    public Dictionary<string, string?> Properties { get; } = [];

    /// <summary>A class that is <see cref="ISiloConfigurator"/>, <see cref="IHostConfigurator"/> or both.</summary>
    public TestClusterBuilder AddSiloBuilderConfigurator<T>() where T : new()
    {
        if (new T() is IHostConfigurator)
            _host.Add(builder => ((IHostConfigurator)new T()).Configure(builder));
        if (new T() is ISiloConfigurator)
            _silo.Add(builder => ((ISiloConfigurator)new T()).Configure(builder));
        return this;
    }

    public TestClusterBuilder AddClientBuilderConfigurator<T>() where T : new()
    {
        _client.Add((configuration, builder) => ((IClientBuilderConfigurator)new T()).Configure(configuration, builder));
        return this;
    }

    public TestClusterBuilder ConfigureHostConfiguration(Action<IConfigurationBuilder> configureDelegate)
    {
        _configuration.Add(configureDelegate);
        return this;
    }

    public TestCluster Build() => new(Options, NewHost, builder => _silo.ForEach(configure => configure(builder)),
        builder => _client.ForEach(configure => configure(builder.Configuration, builder)), builder => _host.ForEach(configure => configure(builder)));

    private IHostBuilder NewHost() => new HostBuilder().ConfigureHostConfiguration(builder =>
    {
        builder.AddInMemoryCollection(Properties);
        _configuration.ForEach(configure => configure(builder));
    });
}
