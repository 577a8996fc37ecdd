using Chat.Silo;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Npgsql;

namespace Chat.Tests.Cluster;

/// <summary>Silos and gateways have roles of their own in the database, which <c>migrate</c> makes.</summary>
public sealed class RoleTests
{
    [Fact]
    public async Task A_cluster_works_whose_gateways_may_read_who_is_in_it_and_nothing_else()
    {
        var owner = await PostgresServer.CreateEmptyDatabase();
        string[] roles = ["--Chat:Roles:AppPassword=it's app", "--Chat:Roles:GatewayPassword=it's gateway"];
        for (var times = 0; times < 2; times++)
            Assert.Equal(0, await Migrate.Run([$"--ConnectionStrings:Chat={owner}", "--Logging:LogLevel:Default=None", .. roles]));
        var (app, gateway) = (As(owner, "chat_app", "it's app"), As(owner, "chat_gateway", "it's gateway"));
        string[] cluster = [$"Chat:Cluster:Id={Guid.NewGuid():N}", "Chat:Cluster:AdvertisedAddress=127.0.0.1"];

        string[] silos = ["urls=http://127.0.0.1:0", "Logging:LogLevel:Default=None", $"ConnectionStrings:Chat={app}", .. cluster, .. ChatCluster.FreePorts()];
        await using var silo = SiloHost.Build([.. silos.Select(s => "--" + s)]);
        await silo.StartAsync();
        await using (var server = await ChatServer.Start(["Chat:Mode=gateway", $"ConnectionStrings:Chat={gateway}", .. cluster]))
        {
            await using var ada = await server.SignUp("ada");
            await ada.Send(await ada.CreateRoom(), "Hello");
        }
        await silo.StopAsync();

        Assert.Equal("42501", await Refused(gateway, "select password_hash from users"));
        Assert.Equal("42501", await Refused(gateway, "select payload from orleans_storage"));
        Assert.Equal("42501", await Refused(gateway, "delete from orleans_membership"));
        Assert.Equal("42501", await Refused(gateway, "create table mine (id integer)"));
        Assert.Equal("42501", await Refused(app, "drop table users"));
        Assert.Equal("42501", await Refused(app, "delete from schema_migrations"));
        Assert.Equal("42501", await Refused(app, "copy users to program 'cat'"));
        Assert.Equal("", await Refused(app, "select password_hash from users"));
    }

    private static string As(string owner, string role, string password) =>
        new NpgsqlConnectionStringBuilder(owner) { Username = role, Password = password }.ConnectionString;

    /// <summary>The code with which a statement is refused.</summary>
    private static async Task<string> Refused(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
            return "";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
