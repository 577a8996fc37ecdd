using Chat.Gateway.Connections;
using Chat.Gateway.Delivery;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams;

namespace Chat.Tests.Gateway;

/// <summary>Events that did not reach a gateway: it asks once for all who are connected to it.</summary>
public sealed class GapTests : IAsyncLifetime
{
    private readonly CountedCatchUps catchUps = new();
    private ChatServer server = null!;

    public async Task InitializeAsync() =>
        server = await ChatServer.Start(null, services => services.AddSingleton<IIncomingGrainCallFilter>(catchUps));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task What_was_missed_is_asked_for_once_and_told_to_all()
    {
        await using var ada = await server.SignUp("ada");
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.SignUp($"p{i}")));
        var room = await ada.CreateRoom("Lobby", "public", [.. people.Select(p => p.Id)]);
        var feed = Feed(room);
        await feed.OnNextAsync([new SequentialItem<RoomEvent>(await Told(ada, room, "heard"), null!)]);
        await Told(ada, room, "lost");
        await Told(ada, room, "lost too");

        await feed.OnErrorAsync(new DataNotAvailableException("gap"));

        foreach (var person in people)
        {
            var resync = await person.Device.Inbox.Next("Resync");
            Assert.Equal(["lost", "lost too"], resync.GetProperty("missed").GetProperty("messages").EnumerateArray().Select(m => m.Text("content")));
            Assert.Equal(resync.GetProperty("since").GetInt64() + 2, resync.GetProperty("missed").GetProperty("rev").GetInt64());
        }
        Assert.Equal(1, catchUps.Count);
        foreach (var person in people) await person.DisposeAsync();
    }

    [Fact]
    public async Task Where_nothing_was_missed_nobody_is_told_of_it()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var feed = Feed(room);
        var posted = await Told(ada, room, "heard");
        await feed.OnNextAsync([new SequentialItem<RoomEvent>(posted, null!)]);

        await feed.OnErrorAsync(new DataNotAvailableException("gap"));
        await feed.OnNextAsync([new SequentialItem<RoomEvent>(new MessageEdited(posted.Message), null!)]);

        await ada.Device.Inbox.Next("MessageEdited");
        Assert.Empty(ada.Device.Inbox.All("Resync"));
    }

    private async Task<MessagePosted> Told(ChatUser user, string room, string text)
    {
        var seq = (await user.Send(room, text)).GetProperty("seq").GetInt64();
        var newest = await server.Services.GetRequiredService<IClusterClient>().GetGrain<IRoomGrain>(room).Newest(new UserId(user.Id), 10);
        return new MessagePosted(newest.Messages.Single(m => m.Seq == seq));
    }

    private RoomFeed Feed(string room) => new(
        new RoomId(room), server.Services.GetRequiredService<IClusterClient>(), server.Services.GetRequiredService<IHubContext>(),
        server.Services.GetRequiredService<LocalConnections>(), server.Services.GetRequiredService<LocalUsers>(), TimeProvider.System, NullLogger.Instance);

    private sealed class CountedCatchUps : IIncomingGrainCallFilter
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.MethodName is nameof(IRoomGrain.CatchUp) or nameof(IRoomGrain.Sync)) Interlocked.Increment(ref count);
            return context.Invoke();
        }
    }
}
