using System.Net;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Permissions;

/// <summary>A room to ask about.</summary>
internal sealed class Stage(Cast cast, string room)
{
    private readonly Dictionary<string, string> messages = [];

    public string Link { get; set; } = "none";

    public string Invite { get; set; } = "none";

    /// <summary>Of a message of somebody who asks for nothing.</summary>
    public string Report { get; set; } = "none";

    public void Wrote(string name, string id) => messages[name] = id;

    /// <summary>The code of the refusal, or ok.</summary>
    public Task<string> Ask(string caller, RoomCall call) =>
        caller is "anonymous" or "suspended" && call.IsOfHub ? Connecting(cast[caller]) : call.Ask(cast[caller], name => Value(name, caller));

    /// <summary>Who is not let in calls nothing there.</summary>
    private static async Task<string> Connecting(ChatUser user) =>
        await user.Socket.Status() == HttpStatusCode.Unauthorized ? "unauthenticated" : "ok";

    private string Value(string name, string caller) => name switch
    {
        "room" => room,
        // Of somebody else than who asks.
        "message" => messages[caller == "member" ? "owner" : "member"],
        "own" => messages.GetValueOrDefault(caller, messages["member"]),
        "emoji" => "👍",
        "link" => Link,
        "invite" => Invite,
        "report" => Report,
        "nothing" => "none",
        "address" => $"{caller}-{Guid.NewGuid():N}@example.org",
        _ => cast[name].Id,
    };
}
