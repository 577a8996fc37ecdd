using System.Text.Json;
using Chat.Rooms;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

/// <summary>Who joins is asked for once, whatever happens in the room meanwhile.</summary>
public sealed class JoiningTests
{
    [Fact]
    public async Task Who_leaves_by_another_device_while_the_join_is_answered_stays_out()
    {
        await using var server = await ChatServer.Start(null, services => services.AddSingleton<IIncomingGrainCallFilter>(new LeavesAtOnce()));
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();

        await grace.Join(room);

        Assert.Equal(JsonValueKind.Null, (await grace.Get($"/api/rooms/{room}")).GetProperty("role").ValueKind);
    }

    /// <summary>Leaves as soon as a join is committed, before its answer is on its way.</summary>
    private sealed class LeavesAtOnce : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            await context.Invoke();
            if (context.Grain is IRoomGrain room && context.MethodName == nameof(IRoomGrain.Join)) await room.Leave((UserId)context.Request.GetArgument(0)!);
        }
    }
}
