using System.Collections.Concurrent;
using Chat.Rooms;
using Chat.Tests.Gateway.Driver;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;

namespace Chat.Tests.Gateway;

/// <summary>People who are connected while nobody says anything.</summary>
public sealed class IdleTests
{
    private static readonly string[] Fast =
    [
        "Chat:Streams:Lease=00:00:01", "Chat:Presence:HeartbeatInterval=00:00:00.500", "Chat:Presence:ReportDelay=00:00:00.050",
    ];

    private readonly CallFaults calls = new();
    private readonly ConcurrentQueue<string> heard = new();

    [Fact]
    public async Task No_room_and_no_user_is_called_and_all_stay_online()
    {
        await using var server = await ChatServer.Start(null, services => services.AddSingleton<IIncomingGrainCallFilter>(calls), Fast);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var rooms = new List<string>();
        for (var i = 0; i < 5; i++) rooms.Add(await ada.CreateRoom($"Room {i}", "public", grace.Id));
        foreach (var room in rooms) await ada.Device.Inbox.Next("PresenceChanged", p => p.Text("roomId") == room && p.Number("onlineCount") == 2, $"both are online in {room}");

        calls.Before = Note;
        // Longer than any lease; that there are calls at all shows that it is looked at.
        await Waiting.Always(() => Task.FromResult(!heard.Any(IsOfRoomOrUser)), "no room and no user was called", TimeSpan.FromSeconds(4));
        calls.Before = _ => Task.CompletedTask;

        Assert.Contains(heard, call => call.StartsWith("gatewaylease", StringComparison.Ordinal));
        Assert.Contains(heard, call => call.StartsWith("pushlease", StringComparison.Ordinal));
        Assert.Equal("online", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));
        Assert.DoesNotContain(ada.Device.Inbox.All("PresenceChanged"), p => p.Items("offline").Length > 0);
        await ada.Send(rooms[0], "anybody there?");
        await grace.Receives("anybody there?");
    }

    [Fact]
    public async Task Rooms_that_people_come_into_and_say_nothing_are_not_read_from_the_database()
    {
        await using var server = await ChatServer.Start("Chat:Presence:ReportDelay=00:00:00.050");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await ada.Device.Inbox.Next("PresenceChanged");
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IGrainManagementExtension>(grains.GetGrain<IRoomGrain>(room).GetGrainId()).DeactivateOnIdle();
        // From here on it cannot be read.
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(server.Folder.Path, "chat.db")};Pooling=false"))
        {
            await database.OpenAsync();
            await using var spoil = database.CreateCommand();
            spoil.CommandText = "drop view member_rows";
            await spoil.ExecuteNonQueryAsync();
        }
        ada.Device.Inbox.Clear();

        await grace.Connect();

        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id), "Grace came online");
        Assert.NotEqual("ok", await ada.Send(room, "hello").Code());
    }

    private Task Note(IIncomingGrainCallContext call)
    {
        heard.Enqueue($"{call.TargetId.Type} {call.MethodName}");
        return Task.CompletedTask;
    }

    private static bool IsOfRoomOrUser(string call) => call.StartsWith("room ", StringComparison.Ordinal) || call.StartsWith("user ", StringComparison.Ordinal);
}
