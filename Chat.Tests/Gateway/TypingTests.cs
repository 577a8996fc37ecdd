using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class TypingTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Typing_is_seen_by_others_and_gone_three_seconds_after_the_last_word_of_it()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var laptop = await ada.Connect();
        var room = await ada.CreateRoom();
        await grace.Join(room);

        await ada.Device.Do("StartTyping", room);

        await grace.Device.Inbox.Next("TypingChanged", t => t.Text("userId") == ada.Id && t.GetProperty("isTyping").GetBoolean());
        await grace.Device.Inbox.Next("TypingChanged", t => !t.GetProperty("isTyping").GetBoolean(), "typing ended by itself", TimeSpan.FromSeconds(5));
        Assert.Empty(ada.Device.Inbox.All("TypingChanged"));
        Assert.Empty(laptop.Inbox.All("TypingChanged"));
    }

    [Fact]
    public async Task Starting_and_stopping_without_end_is_told_once()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var began = TimeProvider.System.GetTimestamp();

        for (var i = 0; i < 100; i++)
        {
            await ada.Device.Do("StartTyping", room);
            await ada.Device.Do("StopTyping", room);
        }
        await ada.Send(room, "done");
        await grace.Receives("done");

        var intervals = 1 + (int)(TimeProvider.System.GetElapsedTime(began) / TimeSpan.FromSeconds(2));
        Assert.InRange(grace.Device.Inbox.All("TypingChanged").Length, 2, 2 * intervals);
    }

    [Fact]
    public async Task Sending_ends_typing_at_once()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Device.Do("StartTyping", room);
        await grace.Device.Inbox.Next("TypingChanged", t => t.GetProperty("isTyping").GetBoolean());
        await ada.Send(room, "done");
        await grace.Device.Inbox.Next("TypingChanged", t => !t.GetProperty("isTyping").GetBoolean(), "typing ended with the message", TimeSpan.FromSeconds(2));
    }
}
