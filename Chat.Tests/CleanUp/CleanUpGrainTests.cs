using Chat.Accounts;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.CleanUp;

public sealed class CleanUpGrainTests
{
    [Fact]
    public async Task A_server_removes_old_sessions_by_itself()
    {
        var connectionString = await PostgresServer.CreateDatabase();
        await using var server = await ChatServer.Start($"ConnectionStrings:Chat={connectionString}", "Chat:CleanUp:Interval=00:00:01");
        var ada = await server.Register("ada");
        await using var database = TestDatabases.Open(connectionString);
        var sessions = new SessionStore(database);
        var longAgo = DateTimeOffset.UnixEpoch;

        await sessions.Insert(new SessionRow("old", new UserId(ada.Id), "hash", longAgo, longAgo.AddDays(30), null));

        await Waiting.Until(async () => await sessions.Load("old") is null, "the session is gone");
    }
}
