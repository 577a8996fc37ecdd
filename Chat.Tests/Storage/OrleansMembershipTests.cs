using Npgsql;

namespace Chat.Tests.Storage;

/// <summary>The statements that the clustering provider runs, run as it runs them.</summary>
public sealed class OrleansMembershipTests(OrleansOnPostgres silo) : IClassFixture<OrleansOnPostgres>
{
    private static readonly DateTime Noon = new(2030, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly string deployment = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Adeployment_begins_once_and_empty()
    {
        Assert.Equal([true], await Run<bool>("InsertMembershipVersionKey"));
        Assert.Equal([false], await Run<bool>("InsertMembershipVersionKey"));

        Assert.Equal([0], await Run<int>("MembershipReadAllKey"));
        Assert.Equal([0], await Run<int>("MembershipReadRowKey", Silo(1)));
    }

    [Fact]
    public async Task A_silo_joins_on_the_version_it_read_and_only_once()
    {
        await Run<bool>("InsertMembershipVersionKey");

        Assert.Equal([false], await Run<bool>("InsertMembershipKey", Joining(1, version: 7)));
        Assert.Equal([true], await Run<bool>("InsertMembershipKey", Joining(1, version: 0)));
        Assert.Equal([false], await Run<bool>("InsertMembershipKey", Joining(1, version: 1)));
        Assert.Equal([true], await Run<bool>("InsertMembershipKey", Joining(2, version: 1)));

        Assert.Equal([2, 2], await Run<int>("MembershipReadAllKey"));
    }

    [Fact]
    public async Task Of_two_silos_that_join_at_once_one_looks_again()
    {
        await Run<bool>("InsertMembershipVersionKey");

        var joined = await Task.WhenAll(Enumerable.Range(1, 8).Select(port => Run<bool>("InsertMembershipKey", Joining(port, version: 0))));

        Assert.Single(joined, answer => answer is [true]);
        Assert.Equal([1], await Run<int>("MembershipReadAllKey"));
    }

    [Fact]
    public async Task A_change_of_status_needs_the_current_version_and_a_known_silo()
    {
        await Run<bool>("InsertMembershipVersionKey");
        await Run<bool>("InsertMembershipKey", Joining(1, version: 0));

        Assert.Equal([false], await Run<bool>("UpdateMembershipKey", Changing(1, version: 0, status: 3)));
        Assert.Equal([false], await Run<bool>("UpdateMembershipKey", Changing(2, version: 1, status: 3)));
        Assert.Equal([true], await Run<bool>("UpdateMembershipKey", Changing(1, version: 1, status: 3)));

        Assert.Equal([2], await Run<int>("MembershipReadRowKey", Silo(1)));
        Assert.Equal(["10.0.0.1"], await Run<string>("GatewaysQueryKey", ("Status", 3)));
    }

    [Fact]
    public async Task Long_dead_silos_are_cleaned_up_and_active_ones_are_not()
    {
        await Run<bool>("InsertMembershipVersionKey");
        await Run<bool>("InsertMembershipKey", Joining(1, version: 0));
        await Run<bool>("InsertMembershipKey", Joining(2, version: 1));
        await Run<bool>("UpdateMembershipKey", Changing(1, version: 2, status: 3));
        await Run<bool>("UpdateMembershipKey", Changing(2, version: 3, status: 6));

        await Run<int>("CleanupDefunctSiloEntriesKey", ("IAmAliveTime", Noon.AddDays(1)));
        Assert.Equal([4], await Run<int>("MembershipReadAllKey"));
        await Run<int>("UpdateIAmAlivetimeKey", [.. Silo(1), ("IAmAliveTime", Noon.AddDays(2))]);
        Assert.Equal([4], await Run<int>("MembershipReadAllKey"));

        await Run<int>("DeleteMembershipTableEntriesKey");
        Assert.Empty(await Run<int>("MembershipReadAllKey"));
    }

    private static (string, object)[] Silo(int port) => [("Address", "10.0.0.1"), ("Port", port), ("Generation", 1)];

    private static (string, object)[] Joining(int port, int version) =>
        [.. Silo(port), ("SiloName", $"silo {port}"), ("HostName", "host"), ("Status", 1), ("ProxyPort", 30000),
            ("StartTime", Noon), ("IAmAliveTime", Noon), ("Version", version)];

    private static (string, object)[] Changing(int port, int version, int status) =>
        [.. Silo(port), ("Status", status), ("SuspectTimes", "10.0.0.2:1@1,2030-01-01 12:00:00.000 GMT"), ("IAmAliveTime", Noon), ("Version", version)];

    private async Task<List<T>> Run<T>(string key, params (string Name, object Value)[] parameters)
    {
        await using var connection = silo.Connect();
        await connection.OpenAsync();
        await using var find = new NpgsqlCommand("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1", connection) { Parameters = { new() { Value = key } } };
        await using var command = new NpgsqlCommand((string)(await find.ExecuteScalarAsync())!, connection);
        foreach (var (name, value) in parameters.Prepend(("DeploymentId", deployment)))
            command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetFieldValue<T>(0));
        return rows;
    }
}
