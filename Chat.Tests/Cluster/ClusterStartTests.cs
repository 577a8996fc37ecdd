using Chat.Silo;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Cluster;

/// <summary>What a process of a cluster must be told.</summary>
public sealed class ClusterStartTests
{
    [Fact]
    public async Task A_silo_needs_a_database_that_is_up_to_date()
    {
        var empty = await PostgresServer.CreateEmptyDatabase();
        await using var silo = SiloHost.Build([$"--ConnectionStrings:Chat={empty}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        var refusal = await Assert.ThrowsAsync<StartException>(() => silo.StartAsync());
        Assert.Contains("run the migrations", refusal.Message, StringComparison.Ordinal);

        Assert.Equal(0, await Migrate.Run([$"--ConnectionStrings:Chat={empty}", "--Logging:LogLevel:Default=None"]));
        Assert.Equal(0, await Migrate.Run([$"--ConnectionStrings:Chat={empty}", "--Logging:LogLevel:Default=None"]));
    }

    [Fact]
    public void A_cluster_needs_PostgreSQL() =>
        Assert.Contains("ConnectionStrings:Chat", Assert.Throws<StartException>(() => SiloHost.Build([])).Message, StringComparison.Ordinal);

    [Fact]
    public void Gateways_of_a_cluster_need_one_key_for_all()
    {
        using var folder = new TemporaryFolder();
        var refusal = Assert.Throws<StartException>(() => Chat.Gateway.Program.Build(
            ["--Chat:Mode=gateway", "--ConnectionStrings:Chat=Host=127.0.0.1;Port=1", $"--Chat:DataFolder={folder.Path}"]));
        Assert.Contains("Chat:Auth:SigningKey", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chat:Mode", "both")]
    public void A_setting_that_is_none_of_the_choices_is_named(string setting, string value)
    {
        using var folder = new TemporaryFolder();
        var refusal = Assert.Throws<StartException>(() => Chat.Gateway.Program.Build([$"--{setting}={value}", $"--Chat:DataFolder={folder.Path}"]));
        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }
}
