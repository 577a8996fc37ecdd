using System.Net.Http.Json;
using Chat.Storage;
using Chat.Tests.Gateway.Driver;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

/// <summary>Keys that somebody makes up must not fill memory or the database.</summary>
public class UnknownKeyTests
{
    [Fact]
    public async Task Made_up_ids_of_sessions_rooms_and_users_leave_no_activation_and_no_row()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.SignUp("ada");
        var ids = Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7().ToString("N")).ToArray();

        await Parallel.ForEachAsync(ids, async (id, _) =>
        {
            foreach (var call in (string[])["logout", "refresh"])
                (await server.Http.PostAsJsonAsync($"/api/auth/{call}", new { refreshToken = $"{id}.made-up" }, CancellationToken.None)).Dispose();
            (await server.Http.PostAsJsonAsync("/api/auth/login", new { email = $"{id}@example.org", password = "whatever12" }, CancellationToken.None)).Dispose();
            foreach (var path in (string[])["rooms/r", "users/"]) Assert.Equal("not_found", await (await ada.Request(HttpMethod.Get, $"/api/{path}{id}")).Code());
            Assert.Equal("not_found", await ada.Device.Do("Sync", $"r{id}", 0).Code());
            Assert.Equal("not_found", await ada.Device.Do("StartTyping", $"r{id}").Code());
        });

        var grains = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        await Waiting.Until(
            async () => !(await grains.GetDetailedGrainStatistics()).Any(a => ids.Any(id => a.GrainId.Key.ToString()!.Contains(id, StringComparison.Ordinal))),
            "no activation of a made-up id is left");
        Assert.Equal(0, await StateRows(server));
    }

    [Fact]
    public async Task A_room_that_somebody_asked_for_too_early_can_be_opened_at_once()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = RoomId.Of([new UserId(ada.Id), new UserId(grace.Id)]).Value;
        for (var i = 0; i < 20; i++) Assert.Equal("not_found", await (await ada.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());
        Assert.Equal(room, await ada.Direct(grace));
        await ada.Send(room, "hello");
    }

    [Fact]
    public async Task The_tries_of_an_account_that_exists_are_kept()
    {
        await using var server = await ChatServer.Start("Chat:Limits:LoginTries=5");
        await server.SignIn("register", new { email = "ada@example.org", password = "correct horse" });
        (await server.Http.PostAsJsonAsync("/api/auth/login", new { email = "ada@example.org", password = "whatever12" })).Dispose();
        Assert.Equal(1, await StateRows(server));
    }

    private static async Task<long> StateRows(ChatServer server)
    {
        var database = DatabaseSettings.From(server.Services.GetRequiredService<IConfiguration>());
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from orleans_storage";
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
