using Orleans.Hosting;

namespace Orleans.TestingHost;

/// <summary>Sets up each silo of a test cluster.</summary>
public interface ISiloConfigurator
{
    void Configure(ISiloBuilder siloBuilder);
}
