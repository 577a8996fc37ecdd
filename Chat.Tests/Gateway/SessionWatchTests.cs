using Chat.Tests.Gateway.Driver;
using Microsoft.Data.Sqlite;

namespace Chat.Tests.Gateway;

/// <summary>Sessions that end without a word to anybody who is connected.</summary>
public sealed class SessionWatchTests
{
    [Fact]
    public async Task One_that_was_ended_in_the_database_closes_its_connections_within_a_heartbeat_and_lets_no_other_in()
    {
        await using var server = await ChatServer.Start("Chat:Presence:HeartbeatInterval=00:00:02");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");

        await using (var database = new SqliteConnection($"Data Source={Path.Combine(server.Folder.Path, "chat.db")};Pooling=false"))
        {
            await database.OpenAsync();
            await using var revoke = database.CreateCommand();
            revoke.CommandText = "update sessions set revoked_at = expires_at where user_id = $user";
            revoke.Parameters.AddWithValue("$user", ada.Id);
            Assert.Equal(1, await revoke.ExecuteNonQueryAsync());
        }

        await ada.Device.Closed.OrFail("Ada's connection was closed", TimeSpan.FromSeconds(5));
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var again = await ChatClient.Connect(ada.Socket);
            await again.Hello();
        });
        await grace.Device.Hello();
    }
}
