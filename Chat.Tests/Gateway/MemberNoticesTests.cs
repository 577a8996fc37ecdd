using System.Net;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;

namespace Chat.Tests.Gateway;

/// <summary>Who comes in or goes out is told so, whatever happens to the call that tells it.</summary>
public sealed class MemberNoticesTests : IAsyncLifetime
{
    private readonly CallFaults faults = new();
    private ChatServer server = null!;

    public async Task InitializeAsync() => server = await ChatServer.Start(null, services => services.AddSingleton<IIncomingGrainCallFilter>(faults));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Whoever_could_not_be_told_at_first_is_told_again_until_it_is_heard()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var failures = 3;
        faults.Before = call => Is(call, "Entered", grace) && Interlocked.Decrement(ref failures) >= 0 ? throw new TimeoutException("The silo is gone.") : Task.CompletedTask;

        var direct = await ada.Direct(grace);
        await ada.Send(direct, "psst");

        await grace.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == direct, "grace heard of the direct room");
        await grace.Device.Call("Sync", direct, 0);
        await ada.Send(direct, "once more");
        await grace.Receives("once more");
    }

    [Fact]
    public async Task A_repeat_tells_again_what_the_first_call_could_not()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        faults.Before = call => Is(call, "Entered", grace) ? throw new TimeoutException("The silo is gone.") : Task.CompletedTask;
        var direct = await ada.Direct(grace);
        // The room's activation goes, and with it what was to be told again.
        var room = server.Services.GetRequiredService<IGrainFactory>().GetGrain<Chat.Rooms.IRoomGrain>(direct);
        await room.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        faults.Before = _ => Task.CompletedTask;

        Assert.Equal(direct, await ada.Direct(grace));
        await grace.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == direct, "grace heard of the direct room");
    }

    [Fact]
    public async Task Whoever_left_hears_nothing_more_though_they_cannot_be_told_so()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        faults.Before = call => Is(call, "Left", grace) ? throw new TimeoutException("The silo is gone.") : Task.CompletedTask;

        await Leaves(grace, room);

        await HearsNothing(grace, room, ada);
        await grace.Device.Inbox.Next("RoomLeft", r => r.Text("roomId") == room);
    }

    [Fact]
    public async Task Whoever_left_hears_nothing_more_though_they_keep_connecting()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var attaching = new TaskCompletionSource();
        var mayAttach = new TaskCompletionSource();
        faults.Before = async call =>
        {
            if (!Is(call, "Attach", grace)) return;
            attaching.TrySetResult();
            await mayAttach.Task;
        };
        await using var phone = await ChatClient.Connect(grace.Socket);
        await attaching.Task.OrFail("the phone is being let in");

        await Leaves(grace, room);

        await HearsNothing(grace, room, ada);
        mayAttach.SetResult();
        await grace.Device.Inbox.Next("RoomLeft", r => r.Text("roomId") == room);
    }

    private static bool Is(IIncomingGrainCallContext call, string method, ChatUser user) =>
        call.MethodName == method && call.TargetId.Key.ToString() == user.Id;

    private static async Task Leaves(ChatUser user, string room)
    {
        using var left = await user.Request(HttpMethod.Post, $"/api/rooms/{room}/leave");
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
    }

    /// <summary>Within a second (promise P26), and a second more for a busy machine.</summary>
    private static async Task HearsNothing(ChatUser whom, string room, ChatUser speaker)
    {
        var said = 0;
        await Waiting.Until(IsSilent, "nothing of the room is heard any more", TimeSpan.FromSeconds(2));
        Assert.True(await IsSilent());

        async Task<bool> IsSilent()
        {
            var text = $"secret {++said}";
            await speaker.Send(room, text);
            await speaker.Receives(text);
            // What was sent to a connection before this answer has come before it.
            await whom.Device.Call("LoadPresence", new object[] { Array.Empty<string>() });
            return !whom.Device.Inbox.All("MessagePosted").Any((JsonElement m) => m.Text("content") == text);
        }
    }
}
