using System.Data.Common;
using System.Reflection;
using Orleans.TestingHost;

namespace Chat.Tests.Storage;

/// <summary>A silo whose states are in a database that has the tables of <c>sql/*/orleans</c> and nothing else.</summary>
public abstract class OrleansSilo(string dialect, string invariant) : IAsyncLifetime
{
    public const string Storage = "sql";

    private const string InvariantKey = "sql:invariant";
    private const string ConnectionKey = "sql:connection";

    private TestCluster? cluster;

    public IGrainFactory Grains => cluster!.GrainFactory;

    public async Task InitializeAsync()
    {
        var connectionString = await CreateDatabaseAsync();
        await using (var connection = Connect(connectionString))
        {
            await connection.OpenAsync();
            foreach (var script in Scripts())
            {
                await using var command = connection.CreateCommand();
                command.CommandText = script;
                await command.ExecuteNonQueryAsync();
            }
        }

        var builder = new TestClusterBuilder(1) { Properties = { [InvariantKey] = invariant, [ConnectionKey] = connectionString } };
        cluster = builder.AddSiloBuilderConfigurator<Silos>().Build();
        await cluster.DeployAsync();
    }

    public async Task DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
        await DropDatabaseAsync();
    }

    protected abstract Task<string> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    protected abstract DbConnection Connect(string connectionString);

    private IEnumerable<string> Scripts()
    {
        var assembly = Assembly.Load("Chat.Grains");
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith($"sql/{dialect}/orleans/", StringComparison.Ordinal)).Order().Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
    }

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            var invariant = siloBuilder.Configuration[InvariantKey]!;
            var connectionString = siloBuilder.Configuration[ConnectionKey]!;
            siloBuilder.AddAdoNetGrainStorage(Storage, options => (options.Invariant, options.ConnectionString) = (invariant, connectionString));
        }
    }
}
