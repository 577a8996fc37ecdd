using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>A server whose PostgreSQL goes away and comes back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task What_is_refused_while_the_database_is_away_is_stored_once_when_it_is_repeated()
    {
        var sink = new LogSink();
        using var wire = await DatabaseWire.ToNewDatabase();
        await using var server = await ChatServer.Start(sink, $"ConnectionStrings:Chat={wire.ConnectionString}");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        await ada.Send(room, "before", "first");

        wire.Cut();
        // By a room that fails to write, and by its successor that cannot be loaded.
        for (var tries = 0; tries < 3; tries++) Assert.Contains("unavailable", await RefusalOf(ada.Send(room, "meanwhile", "second")), StringComparison.Ordinal);
        Assert.Contains("unavailable", await RefusalOf(ada.Device.Call("Sync", room, 0)), StringComparison.Ordinal);
        // Who comes meanwhile is told to come back.
        await using var newcomer = await ChatClient.Connect(ada.Socket);
        await newcomer.Inbox.Next("Draining");
        Assert.Contains("retryAfter", await RefusalOf(newcomer.Hello()), StringComparison.Ordinal);

        wire.Mend();
        await Waiting.Until(async () => await RefusalOf(ada.Send(room, "meanwhile", "second")) == "", "the repeat was stored");
        await ada.Send(room, "after", "third");

        var page = await ada.Device.Call("Sync", room, 0);
        Assert.Equal(["before", "meanwhile", "after"], page.GetProperty("messages").EnumerateArray().Select(m => m.Text("content")));
        // A failed activation would be logged with a stack, once for every call; so would a connection.
        Assert.DoesNotContain(sink.Lines, line => line.Contains("activating", StringComparison.OrdinalIgnoreCase) && line.Contains(nameof(ChatException), StringComparison.Ordinal));
        Assert.DoesNotContain(sink.Lines, line => line.Contains("OnConnectedAsync", StringComparison.Ordinal) && line.Contains("Exception", StringComparison.Ordinal));
    }

    private static async Task<string> RefusalOf(Task call)
    {
        try
        {
            await call;
            return "";
        }
        catch (Microsoft.AspNetCore.SignalR.HubException refusal)
        {
            return refusal.Message;
        }
    }
}
