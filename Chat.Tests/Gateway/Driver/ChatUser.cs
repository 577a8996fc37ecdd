using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Chat.Tests.Gateway.Driver;

/// <summary>A person with a token, REST, and as many devices as they like.</summary>
internal sealed class ChatUser(Uri server, string id, string token, string refreshToken = "") : IAsyncDisposable
{
    private readonly List<ChatClient> devices = [];
    private readonly HttpClient http = new() { BaseAddress = server };

    public string Id => id;

    public string Token => token;

    public string RefreshToken => refreshToken;

    public Socket Socket => new(server) { Token = token };

    /// <summary>The first device, connected when first used.</summary>
    public ChatClient Device => devices.Count > 0 ? devices[0] : throw new InvalidOperationException("Not connected.");

    /// <summary>The same person at another server, by the same token.</summary>
    public ChatUser At(ChatServer other) => At(other.Address);

    public ChatUser At(Uri other) => new(other, id, token);

    public async Task<ChatClient> Connect()
    {
        var device = await ChatClient.Connect(Socket);
        devices.Add(device);
        // Connecting ends before the server has subscribed; an answer comes after.
        await device.Call("LoadPresence", new object[] { Array.Empty<string>() });
        return device;
    }

    public async Task Disconnect()
    {
        foreach (var device in devices) await device.DisposeAsync();
        devices.Clear();
    }

    public Task<JsonElement> Send(string room, string content, string? clientId = null) => Device.Send(room, content, clientId);

    public Task<JsonElement> Receives(string content) => Device.Receives(content);

    public Task<JsonElement> Join(string room) => Device.Call("JoinRoom", room);

    public async Task<string> CreateRoom(string name = "Lobby", string type = "public", params string[] members)
    {
        var made = await Post("/api/rooms", new { name, type, memberIds = members });
        return made.Text("room", "id");
    }

    public async Task<string> Direct(params ChatUser[] others) =>
        (await Post("/api/direct-messages", new { participantIds = others.Select(o => o.Id) })).Text("conversation", "room", "id");

    public async Task<JsonElement> Get(string path) => await Body(await Request(HttpMethod.Get, path));

    public async Task<JsonElement> Post(string path, object? body = null) => await Body(await Request(HttpMethod.Post, path, body));

    public async Task<JsonElement> Patch(string path, object body) => await Body(await Request(HttpMethod.Patch, path, body));

    public async Task<HttpResponseMessage> Request(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        http.Dispose();
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
