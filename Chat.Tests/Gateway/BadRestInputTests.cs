using System.Net;
using System.Text;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class BadRestInputTests(SharedServer shared)
{
    private const string Nowhere = "r0123456789abcdef0123456789abcdef";

    private readonly ChatServer server = shared.Server;

    private static readonly (string Call, string? Body, int Status, string Code)[] Calls =
    [
        ("GET /api/nothing", null, 404, "not_found"),
        ("PUT /api/me", null, 405, "invalid"),
        ("DELETE /api/rooms", null, 405, "invalid"),
        ("PATCH /api/me", "{\"displayName\":\"" + new string('x', 51) + "\"}", 400, "too_long"),
        ("PATCH /api/me", "{\"displayName\":7}", 400, "invalid"),
        ("PATCH /api/me", "{\"username\":\"NO\"}", 400, "invalid"),
        ("PATCH /api/me", "{\"avatarUrl\":\"javascript:alert(1)\"}", 400, "invalid"),
        ("PATCH /api/me", "{\"statusText\":\"" + new string('x', 101) + "\"}", 400, "too_long"),
        ("PATCH /api/me", null, 400, "invalid"),
        ("PATCH /api/me", "null", 400, "invalid"),
        ("PATCH /api/me", "[", 400, "invalid"),
        ("PATCH /api/me", "{\"a\":" + new string('[', 40) + new string(']', 40) + "}", 400, "invalid"),
        ("GET /api/users?query=" + new string('x', 101), null, 400, "too_long"),
        ("GET /api/users?ids=", null, 400, "invalid"),
        ("GET /api/users?ids=a%20b", null, 400, "invalid"),
        ("GET /api/users/nobody", null, 404, "not_found"),
        ("GET /api/users/" + new string('x', 65), null, 400, "invalid"),
        ("GET /api/rooms?type=nonsense", null, 400, "invalid"),
        ("GET /api/rooms?limit=0", null, 400, "invalid"),
        ("GET /api/rooms?limit=one", null, 400, "invalid"),
        ("GET /api/rooms?cursor=nonsense", null, 400, "invalid"),
        ("GET /api/rooms?query=&limit=101", null, 400, "invalid"),
        ("POST /api/rooms", null, 400, "invalid"),
        ("POST /api/rooms", "{}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":null}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":\"\"}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":\"" + new string('x', 101) + "\"}", 400, "too_long"),
        ("POST /api/rooms", "{\"name\":\"a\",\"description\":\"" + new string('x', 501) + "\"}", 400, "too_long"),
        ("POST /api/rooms", "{\"name\":\"a\",\"type\":\"direct\"}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":\"a\",\"type\":\"nonsense\"}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":\"a\",\"memberIds\":[\"nobody\"]}", 404, "not_found"),
        ("POST /api/rooms", "{\"name\":\"a\",\"memberIds\":[\"a b\"]}", 400, "invalid"),
        ("POST /api/rooms", "{\"name\":\"a\",\"memberIds\":\"nobody\"}", 400, "invalid"),
        ("GET /api/rooms/lobby", null, 400, "invalid"),
        ($"GET /api/rooms/{Nowhere}", null, 404, "not_found"),
        ("GET /api/rooms/FOREIGN", null, 404, "not_found"),
        ("POST /api/rooms/FOREIGN/join", null, 404, "not_found"),
        ("POST /api/rooms/d0123456789abcdef0123456789abcdef/join", null, 400, "invalid"),
        ("POST /api/rooms/ROOM/leave", null, 403, "forbidden"),
        ("GET /api/rooms/FOREIGN/members", null, 404, "not_found"),
        ("GET /api/rooms/ROOM/members?limit=201", null, 400, "invalid"),
        ("GET /api/rooms/ROOM/messages?before=1&after=1", null, 400, "invalid"),
        ("GET /api/rooms/ROOM/messages?limit=-1", null, 400, "invalid"),
        ("GET /api/rooms/FOREIGN/messages", null, 404, "not_found"),
        ("GET /api/rooms/FOREIGN/messages?before=9", null, 404, "not_found"),
        ("POST /api/rooms/ROOM/messages", "{\"content\":\"hi\"}", 400, "invalid"),
        ("POST /api/rooms/ROOM/messages", "{\"clientId\":\"c\"}", 400, "invalid"),
        ("POST /api/rooms/ROOM/messages", "{\"clientId\":\"c\",\"content\":\"\\ud800\"}", 400, "invalid"),
        ("POST /api/rooms/ROOM/messages", "{\"clientId\":\"c\",\"content\":\"" + new string('x', 2001) + "\"}", 400, "too_long"),
        ("POST /api/rooms/ROOM/messages", "{\"clientId\":\"c\",\"content\":\"" + new string('x', 70_000) + "\"}", 413, "too_large"),
        ("POST /api/rooms/FOREIGN/messages", "{\"clientId\":\"c\",\"content\":\"hi\"}", 404, "not_found"),
        ("POST /api/rooms/ROOM/read", "{}", 400, "invalid"),
        ("POST /api/rooms/ROOM/read", "{\"seq\":-1}", 400, "invalid"),
        ("POST /api/rooms/ROOM/read", "{\"seq\":\"1\"}", 400, "invalid"),
        ("POST /api/rooms/FOREIGN/read", "{\"seq\":0}", 404, "not_found"),
        ("POST /api/direct-messages", "{}", 400, "invalid"),
        ("POST /api/direct-messages", "{\"participantIds\":[]}", 400, "invalid"),
        ("POST /api/direct-messages", "{\"participantIds\":[\"nobody\"]}", 404, "not_found"),
        ("POST /api/direct-messages", "{\"participantIds\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}", 400, "invalid"),
        ("GET /api/messages/nonsense", null, 400, "invalid"),
        ("GET /api/search?query=" + new string('x', 201), null, 400, "too_long"),
        ("GET /api/search?query=" + new string('x', 7_000), null, 400, "too_long"),
        ("GET /api/search?query=" + string.Join('+', Enumerable.Repeat("x", 21)), null, 400, "invalid"),
        ("GET /api/search?query=a%01b", null, 400, "invalid"),
        ("GET /api/search?query=a&from=a%20b", null, 400, "invalid"),
        ("GET /api/search?query=a&roomId=nonsense", null, 400, "invalid"),
        ("GET /api/search?query=a&roomId=FOREIGN", null, 404, "not_found"),
        ("GET /api/mentions?limit=0", null, 400, "invalid"),
        ("GET /api/mentions?cursor=nonsense", null, 400, "invalid"),
        ($"GET /api/messages/{Nowhere}-1", null, 404, "not_found"),
        ("GET /api/messages/FOREIGN-1", null, 404, "not_found"),
        ("POST /api/auth/register", "{\"email\":\"nonsense\",\"password\":\"correct horse\"}", 400, "invalid"),
        ("POST /api/auth/register", "{\"email\":\"a@b.example\",\"password\":\"short\"}", 400, "invalid"),
        ("POST /api/auth/register", "{\"email\":\"a@b.example\"}", 400, "invalid"),
        ("POST /api/auth/register", "{\"email\":\"a@b.example\",\"password\":\"" + new string('x', 201) + "\"}", 400, "too_long"),
        ("POST /api/auth/register", "{\"email\":\"" + new string('x', 300) + "@b.example\",\"password\":\"correct horse\"}", 400, "too_long"),
        ("POST /api/auth/login", "{\"email\":null,\"password\":\"x\"}", 400, "invalid"),
        ("POST /api/auth/refresh", "{\"refreshToken\":\"nonsense\"}", 401, "unauthenticated"),
        ("POST /api/auth/refresh", "{\"refreshToken\":\"" + new string('x', 201) + "\"}", 400, "invalid"),
        ("POST /api/auth/refresh", "{}", 400, "invalid"),
    ];

    [Fact]
    public async Task Every_request_that_does_not_fit_is_answered_with_a_code()
    {
        await using var ada = await server.SignUp("ada");
        await using var eve = await server.SignUp("eve");
        var (room, foreign) = (await eve.CreateRoom(), await ada.CreateRoom("Secret", "private"));
        await ada.Send(foreign, "secret");
        var wrong = new List<string>();
        foreach (var (call, body, status, code) in Calls)
        {
            var parts = call.Replace("ROOM", room, StringComparison.Ordinal).Replace("FOREIGN", foreign, StringComparison.Ordinal).Split(' ');
            using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await eve.Request(new HttpMethod(parts[0]), parts[1], content);
            var got = ((int)answer.StatusCode, answer.IsSuccessStatusCode ? "ok" : await answer.Code());
            if (got != (status, code)) wrong.Add($"{call} {body?[..Math.Min(60, body.Length)]} answered {got}, not {(status, code)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal("hi", (await eve.Send(room, "hi")).Text("content"));
    }

    [Theory]
    [InlineData("/api/me")]
    [InlineData("/api/rooms")]
    [InlineData("/api/users?query=a")]
    [InlineData("/api/direct-messages")]
    public async Task Without_a_token_rest_answers_unauthenticated(string path)
    {
        using var answer = await server.Http.GetAsync(path);
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        using var answer = await server.Http.PostAsync("/api/auth/login", new StringContent("email=a", Encoding.UTF8, "text/plain"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "invalid"), (answer.StatusCode, await answer.Code()));
    }
}
