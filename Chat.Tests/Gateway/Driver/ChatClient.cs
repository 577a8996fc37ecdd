using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Chat.Tests.Gateway.Driver;

/// <summary>One device: a real SignalR client over a real WebSocket.</summary>
internal sealed class ChatClient : IAsyncDisposable
{
    private static readonly string[] Events =
    [
        "MessagePosted", "MessageEdited", "MessageDeleted", "MemberJoined", "MemberLeft", "MemberChanged", "SanctionsChanged", "RoomUpdated", "RoomArchived", "RoomCreated", "RoomLeft", "TypingChanged", "PresenceChanged", "ReadAdvanced",
        "UnreadChanged", "Resync", "Draining", "ReactionAdded", "ReactionRemoved", "MessagePinned", "MessageUnpinned", "Mentioned", "ThreadRead", "BlocksChanged", "NotificationsChanged", "RoomNotificationsChanged", "AccountChanged", "InvitesChanged", "Invited", "InviteEnded",
    ];

    private readonly HubConnection hub;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChatClient(Socket socket)
    {
        hub = new HubConnectionBuilder().WithUrl(socket.Address, o =>
        {
            o.Transports = HttpTransportType.WebSockets;
            o.SkipNegotiation = true;
            foreach (var (name, value) in socket.Headers) o.Headers.Add(name, value);
        }).Build();
        // Often enough for the shortest heartbeat of a test.
        hub.KeepAliveInterval = TimeSpan.FromMilliseconds(100);
        foreach (var name in Events) hub.On<JsonElement>(name, body => Inbox.Add(name, body));
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public Inbox Inbox { get; } = new();

    public Task Closed => closed.Task;

    public static async Task<ChatClient> Connect(Socket socket)
    {
        var client = new ChatClient(socket);
        await client.hub.StartAsync().OrFail("the client connected");
        return client;
    }

    public Task<JsonElement> Call(string method, params object?[] arguments) =>
        hub.InvokeCoreAsync<JsonElement>(method, arguments).OrFail($"{method} was answered");

    public Task Do(string method, params object?[] arguments) => hub.InvokeCoreAsync(method, arguments).OrFail($"{method} was answered");

    public Task<JsonElement> Hello(Dictionary<string, long>? cursors = null) => Call("Hello", cursors ?? []);

    public Task<JsonElement> Send(string room, string content, string? clientId = null) =>
        Call("SendMessage", new { roomId = room, clientId = clientId ?? Guid.NewGuid().ToString(), content });

    public Task<JsonElement> Receives(string content) =>
        Inbox.Next("MessagePosted", m => m.Text("content") == content, $"\"{content}\" was received");

    public ValueTask DisposeAsync() => hub.DisposeAsync();
}
