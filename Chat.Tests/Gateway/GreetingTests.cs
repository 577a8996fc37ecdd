using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>The first screen of somebody who is in very many rooms (promise P20).</summary>
public class GreetingTests : IAsyncLifetime
{
    private const int Rooms = 2_000;
    private const int MostBytes = 200_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(500);

    private ChatServer server = null!;

    public async Task InitializeAsync() => server = await ChatServer.Start("Chat:Limits:Enabled=false");

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Two_thousand_rooms_with_long_messages_come_in_pages_the_newest_first()
    {
        await using var ada = await server.SignUp("ada");
        var rooms = await RoomsOf(ada, Rooms);

        var greeting = await ada.Device.Hello();

        Assert.InRange(Bytes(greeting), 1, MostBytes);
        var listed = new List<string>(Ids(greeting));
        for (var next = Next(greeting); next is not null;)
        {
            var page = await ada.Get($"/api/rooms?limit=100&cursor={Uri.EscapeDataString(next)}");
            Assert.InRange(Bytes(page), 1, MostBytes);
            listed.AddRange(Ids(page));
            next = Next(page);
        }
        Assert.Equal(rooms[^1], listed[0]);
        Assert.Equal(rooms.Order(), listed.Order());

        // The machine may be busy with something else; it is not all the time.
        var times = new List<TimeSpan>();
        for (var tries = 0; tries < 10; tries++)
        {
            var began = Stopwatch.GetTimestamp();
            await ada.Device.Hello();
            times.Add(Stopwatch.GetElapsedTime(began));
        }
        Assert.InRange(times.Min(), TimeSpan.Zero, MostTime);
    }

    [Fact]
    public async Task What_was_missed_is_bounded_in_bytes_and_the_rest_is_to_be_loaded_anew()
    {
        await using var ada = await server.SignUp("ada");
        var rooms = await RoomsOf(ada, 3);
        foreach (var room in rooms) await Task.WhenAll(Enumerable.Range(0, 39).Select(_ => ada.Send(room, Long)));

        var missed = (await ada.Device.Hello(rooms.ToDictionary(r => r, _ => 0L))).Items("missed");

        Assert.Equal([40, 40, 0], missed.Select(m => m.Items("messages").Length));
        Assert.Equal([false, false, true], missed.Select(m => m.GetProperty("resync").GetBoolean()));
    }

    [Fact]
    public async Task Direct_conversations_are_all_listed_however_long_their_messages_are()
    {
        await using var ada = await server.SignUp("ada");
        var directs = new List<string>();
        for (var number = 0; number < 12; number++)
        {
            await using var other = await server.Register($"other{number}");
            directs.Add(await ada.Direct(other));
            await ada.Send(directs[^1], Long);
        }
        var listed = (await ada.Get("/api/direct-messages")).Items("conversations").Select(r => r.Text("room", "id"));
        Assert.Equal(directs.Order(), listed.Order());
    }

    private static string Long { get; } = new('ü', 2_000);

    private static async Task<List<string>> RoomsOf(ChatUser user, int count)
    {
        var rooms = new List<string>();
        for (var number = 0; number < count; number++)
        {
            rooms.Add(await user.CreateRoom($"room {number}"));
            await user.Send(rooms[^1], Long);
        }
        return rooms;
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.Items("rooms").Select(r => r.Text("room", "id"));

    private static string? Next(JsonElement page) => page.GetProperty("next").GetString();

    private static int Bytes(JsonElement json) => Encoding.UTF8.GetByteCount(json.GetRawText());
}
