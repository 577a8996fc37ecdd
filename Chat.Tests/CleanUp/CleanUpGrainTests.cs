using System.Net;
using System.Net.Http.Json;
using Chat.Accounts;
using Chat.Storage;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.CleanUp;

public sealed class CleanUpGrainTests
{
    [Theory, OnBothDatabases]
    public async Task A_server_removes_old_sessions_and_wrong_logins_by_itself(DatabaseKind kind)
    {
        var connectionString = kind == DatabaseKind.Postgres ? await PostgresServer.CreateDatabase() : "";
        await using var server = await ChatServer.Start(
            $"ConnectionStrings:Chat={connectionString}", "Chat:CleanUp:Interval=00:00:01", "Chat:Limits:LoginTries=10");
        using var removed = new RemovedRows(server.Services);
        var ada = await server.Register("ada");
        await using var database = kind == DatabaseKind.Postgres ? TestDatabases.Open(connectionString) : TestDatabases.Open(server.Folder);
        var sessions = new SessionStore(database);
        var longAgo = DateTimeOffset.UnixEpoch;

        await sessions.Insert(new SessionRow("old", new(ada.Id), "hash", longAgo, longAgo.AddDays(30), null));
        using var wrong = await server.Http.PostAsJsonAsync(
            "/api/auth/login", new { email = (await ada.Get("/api/me")).Text("email"), password = "not hers" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(0, removed.Of("login_tries"));
        await MakeStatesOld(database);

        await Waiting.Until(() => Task.FromResult(removed.Of("sessions") == 1 && removed.Of("login_tries") == 1), "both are gone");
        Assert.Null(await sessions.Load("old"));
    }

    private static Task<bool> MakeStatesOld(Database database) => database.Transaction(
        async session =>
        {
            await session.Script("update orleans_storage set modified_at = '2000-01-01T00:00:00.000000Z'", CancellationToken.None);
            return true;
        },
        CancellationToken.None);
}
