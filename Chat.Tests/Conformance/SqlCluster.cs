using System.Data.Common;
using System.Reflection;
using Orleans.TestingHost;

namespace Chat.Tests.Conformance;

/// <summary>A silo whose states and reminders are in a database that has the tables of <c>sql/*/orleans</c> and nothing else.</summary>
public abstract class SqlCluster(string dialect, string invariant) : IAsyncLifetime
{
    private const string InvariantKey = "sql:invariant";
    private const string ConnectionKey = "sql:connection";

    private TestCluster? _cluster;

    public IGrainFactory Grains => _cluster!.GrainFactory;

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
        _cluster = builder.AddSiloBuilderConfigurator<Silos>().Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
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
            siloBuilder.AddAdoNetGrainStorage("sql", options => (options.Invariant, options.ConnectionString) = (invariant, connectionString));
            siloBuilder.AddMemoryGrainStorageAsDefault();
            siloBuilder.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (invariant, connectionString));
            siloBuilder.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
        }
    }
}
