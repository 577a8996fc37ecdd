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
}
