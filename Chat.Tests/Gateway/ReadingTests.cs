using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class ReadingTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Unread_is_right_on_reconnect()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 5; n++) await ada.Send(room, $"{n}");
        await grace.Send(room, "mine");
        await grace.Device.Do("MarkRead", room, 2);
        await grace.Disconnect();
        await ada.Send(room, "while away");

        var greeting = await (await grace.Connect()).Hello();

        var summary = Assert.Single(greeting.Items("rooms"));
        Assert.Equal((2L, 4L), (summary.Number("lastReadSeq"), summary.Number("unread")));
    }

    [Fact]
    public async Task Three_devices_marking_at_once_never_move_the_cursor_back()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 30; n++) await ada.Send(room, $"{n}");
        ChatClient[] devices = [grace.Device, await grace.Connect(), await grace.Connect()];

        var marked = await Task.WhenAll(Enumerable.Range(1, 30).Select(seq => devices[seq % 3].Call("MarkRead", room, seq)));

        Assert.Equal(30, marked.Max(m => m.Number("lastReadSeq")));
        foreach (var device in devices)
        {
            await device.Inbox.Next("UnreadChanged", u => u.Number("lastReadSeq") == 30);
            var told = device.Inbox.All("UnreadChanged").Select(u => u.Number("lastReadSeq")).ToArray();
            Assert.Equal(told.Order(), told);
        }
        Assert.Equal(0, (await grace.Get($"/api/rooms/{room}")).Number("unread"));
    }

    [Fact]
    public async Task Reading_on_one_device_tells_the_others()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var laptop = await grace.Connect();
        await ada.Send(room, "hi");
        await grace.Post($"/api/rooms/{room}/read", new { seq = 1 });
        var told = await laptop.Inbox.Next("UnreadChanged", u => u.Text("roomId") == room);
        Assert.Equal((1L, 0L), (told.Number("lastReadSeq"), told.Number("unread")));
    }

    [Fact]
    public async Task What_is_marked_as_unread_is_so_on_every_device_and_stays_so()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 5; n++) await ada.Send(room, $"{n}");
        var laptop = await grace.Connect();
        // It waits to be written when the cursor goes back.
        await grace.Device.Do("MarkRead", room, 5);

        var state = await grace.Device.Call("MarkUnread", room, 3);

        var told = await laptop.Inbox.Next("UnreadChanged", u => u.GetProperty("markedUnread").GetBoolean());
        Assert.Equal(state.GetRawText(), told.GetRawText());
        Assert.Equal((2L, 3L, 5L), (state.Number("lastReadSeq"), state.Number("unread"), state.Number("lastSeq")));
        await Waiting.Always(async () => await Listed() == (2, 3), "three are unread", TimeSpan.FromSeconds(1.2));

        Assert.False((await grace.Post($"/api/rooms/{room}/unread", new { seq = 4 })).GetProperty("markedUnread").GetBoolean());
        Assert.Equal((2, 3), await Listed());
        await grace.Device.Do("MarkRead", room, 4);
        Assert.Equal((4, 1), await Listed());

        async Task<(long, long)> Listed()
        {
            var (one, all) = (await grace.Get($"/api/rooms/{room}"), Assert.Single((await grace.Get("/api/rooms")).Items("rooms")));
            Assert.Equal((one.Number("lastReadSeq"), one.Number("unread")), (all.Number("lastReadSeq"), all.Number("unread")));
            return (one.Number("lastReadSeq"), one.Number("unread"));
        }
    }

    [Fact]
    public async Task Devices_that_mark_as_read_and_unread_at_once_end_alike()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 30; n++) await ada.Send(room, $"{n}");
        ChatClient[] devices = [grace.Device, await grace.Connect(), await grace.Connect()];

        await Task.WhenAll(Enumerable.Range(1, 90).Select(n => devices[n % 3].Call(n % 4 == 0 ? "MarkUnread" : "MarkRead", room, n * 7 % 30 + 1)));

        var end = (await grace.Get($"/api/rooms/{room}")).Number("lastReadSeq");
        Assert.Equal(end, Assert.Single((await grace.Get("/api/rooms")).Items("rooms")).Number("lastReadSeq"));
        foreach (var device in devices) await Waiting.Until(() => Task.FromResult(Cursor(device) == end), $"the device is at {end}");
    }

    [Fact]
    public async Task Members_see_how_far_each_has_read()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 3; n++) await ada.Send(room, $"{n}");
        await grace.Device.Do("MarkRead", room, 2);

        var cursors = (await ada.Device.Call("LoadCursors", room)).Items("cursors").ToDictionary(c => c.Text("userId"), c => c.Number("lastReadSeq"));

        Assert.Equal(new() { [ada.Id] = 0, [grace.Id] = 2 }, cursors);
        Assert.Equal(2, (await grace.Get($"/api/rooms/{room}/cursors")).Items("cursors").Length);
        Assert.Equal("not_member", await (await linus.Request(HttpMethod.Get, $"/api/rooms/{room}/cursors")).Code());
    }

    /// <summary>Where a device is after all it was told: never further back, unless it is told so.</summary>
    private static long Cursor(ChatClient device) => device.Inbox.All("UnreadChanged").Aggregate(
        0L, (at, told) => told.GetProperty("markedUnread").GetBoolean() ? told.Number("lastReadSeq") : Math.Max(at, told.Number("lastReadSeq")));
}
