using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Nobody learns from an answer whether a room that is none of theirs is there.</summary>
public class SecretRoomTests : IAsyncLifetime
{
    private ChatServer server = null!;
    private ChatUser ada = null!, grace = null!, mallory = null!;

    public async Task InitializeAsync()
    {
        server = await ChatServer.Start();
        (ada, grace, mallory) = (await server.SignUp("ada"), await server.SignUp("grace"), await server.Register("mallory"));
    }

    public async Task DisposeAsync()
    {
        foreach (var one in new[] { ada, grace, mallory }) await one.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "rooms/{0}", null)]
    [InlineData("GET", "rooms/{0}/members", null)]
    [InlineData("GET", "rooms/{0}/messages", null)]
    [InlineData("GET", "rooms/{0}/bans", null)]
    [InlineData("GET", "messages/{0}-1", null)]
    [InlineData("GET", "messages/{0}-1/thread", null)]
    [InlineData("GET", "search?query=words&roomId={0}", null)]
    [InlineData("POST", "rooms/{0}/join", "{}")]
    [InlineData("POST", "rooms/{0}/leave", "{}")]
    [InlineData("PATCH", "rooms/{0}", """{"name":"Other"}""")]
    [InlineData("DELETE", "rooms/{0}", null)]
    [InlineData("POST", "rooms/{0}/messages", """{"clientId":"c1","content":"hello"}""")]
    [InlineData("PUT", "messages/{0}-1/reactions/👍", null)]
    [InlineData("POST", "messages/{0}-1/report", """{"reason":"Spam"}""")]
    public async Task The_answer_is_the_same_to_the_byte(string method, string path, string? body)
    {
        var room = await ada.CreateRoom("Cabinet", "private");
        // Whose room it is follows from who is in it: somebody could make the id up.
        var direct = await ada.Direct(grace);
        foreach (var there in new[] { room, direct })
        {
            await ada.Send(there, "words");
            var nowhere = there[0] + Guid.NewGuid().ToString("N");
            Assert.Equal(await Answer(nowhere), await Answer(there));
        }

        async Task<string> Answer(string id)
        {
            var content = body is null ? null : new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            using var answer = await mallory.Request(new HttpMethod(method), "/api/" + string.Format(null, path, id), content);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
            return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{(await answer.Content.ReadAsStringAsync()).Replace(id, "{id}", StringComparison.Ordinal)}";
        }
    }
}
