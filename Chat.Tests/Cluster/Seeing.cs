using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Cluster;

internal static class Seeing
{
    /// <summary>By the event, or by the catch-up that a client makes when it is told of a gap.</summary>
    public static Task Sees(this ChatUser user, string room, string content) =>
        Waiting.Until(
            async () =>
            {
                if (user.Device.Inbox.All("MessagePosted").Any(m => m.Text("content") == content)) return true;
                if (!user.Device.Inbox.All("Resync").Any(r => r.Text("roomId") == room)) return false;
                var page = await user.Device.Call("Sync", room, 0);
                return page.GetProperty("messages").EnumerateArray().Any(m => m.Text("content") == content);
            },
            $"\"{content}\" was received");
}
