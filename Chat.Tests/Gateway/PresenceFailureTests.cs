using Chat.Presence;
using Chat.Rooms;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;

namespace Chat.Tests.Gateway;

/// <summary>Who is online, though what was said of it was lost or forgotten. A heartbeat takes half a minute where it says nothing else.</summary>
public sealed class PresenceFailureTests
{
    private readonly CallFaults calls = new();

    [Fact]
    public async Task A_room_and_a_user_that_begin_anew_know_at_once_who_is_connected()
    {
        await using var server = await Start();
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await Waiting.Until(async () => await Online(ada, room) == 2, "both were online");

        await End(server, Grains(server).GetGrain<IRoomGrain>(room).GetGrainId());
        await End(server, Grains(server).GetGrain<IUserGrain>(grace.Id).GetGrainId());

        await Waiting.Until(async () => await Online(ada, room) == 2, "both are online again in the room");
        await Waiting.Until(async () => await Status(ada, grace) == "online", "Grace is online again");
    }

    [Fact]
    public async Task What_was_not_heard_is_said_until_it_is()
    {
        await using var server = await Start();
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await Waiting.Until(async () => await Online(ada, room) == 1, "Ada was online");
        var lost = 0;
        calls.Before = call => call.MethodName is nameof(IRoomGrain.ReportPresence) or nameof(IUserGrain.Detach) && Interlocked.Increment(ref lost) <= 2
            ? throw new InvalidOperationException("It was lost.")
            : Task.CompletedTask;

        await grace.Connect();
        await Waiting.Until(async () => await Online(ada, room) == 2, "Grace is online");
        lost = 0;
        await grace.Disconnect();

        await Waiting.Until(async () => await Online(ada, room) == 1, "Grace is offline in the room");
        await Waiting.Until(async () => await Status(ada, grace) == "offline", "Grace is offline");
        Assert.True(lost >= 2, "calls were lost");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gateway_that_was_thought_gone_says_everything_again_whether_it_was_heard_before_or_not(bool isHeard)
    {
        if (!isHeard) calls.Before = LoseLeases;
        await using var server = await Start("Chat:Presence:HeartbeatInterval=00:00:01");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await Waiting.Until(async () => await Online(ada, room) == 2, "both were online");

        calls.Before = LoseLeases;
        await Waiting.Until(async () => await Online(ada, room) == 0, "both were thought gone");
        Assert.Equal("offline", await Status(ada, grace));
        calls.Before = _ => Task.CompletedTask;

        await Waiting.Until(async () => await Online(ada, room) == 2, "both are online again in the room");
        await Waiting.Until(async () => await Status(ada, grace) == "online", "Grace is online again");
    }

    private static Task LoseLeases(IIncomingGrainCallContext call) =>
        call.InterfaceMethod.DeclaringType == typeof(IGatewayLeaseGrain) ? throw new InvalidOperationException("It was lost.") : Task.CompletedTask;

    private Task<ChatServer> Start(params string[] settings) =>
        ChatServer.Start(null, services => services.AddSingleton<IIncomingGrainCallFilter>(calls), ["Chat:Presence:ReportDelay=00:00:00.050", .. settings]);

    private static IGrainFactory Grains(ChatServer server) => server.Services.GetRequiredService<IGrainFactory>();

    private static async Task End(ChatServer server, GrainId grain) => await Grains(server).GetGrain<IGrainManagementExtension>(grain).DeactivateOnIdle();

    private static async Task<int> Online(ChatUser who, string room) =>
        (await who.Device.Call("LoadPresence", new object[] { new[] { room } })).EnumerateArray().Single().Items("online").Length;

    private static async Task<string> Status(ChatUser who, ChatUser of) => (await who.Get($"/api/users/{of.Id}")).Text("status");
}
