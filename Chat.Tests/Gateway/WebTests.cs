using System.Net;
using System.Net.Http.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class WebTests
{
    [Fact]
    public async Task The_page_comes_at_every_address_that_is_no_other_and_says_where_it_was_not_asked_for()
    {
        using var site = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(site.Path, "assets"));
        await File.WriteAllTextAsync(Path.Combine(site.Path, "index.html"), "<!doctype html>");
        await File.WriteAllTextAsync(Path.Combine(site.Path, "assets", "app-1a2b.js"), "1");
        await using var server = await ChatServer.Start($"Chat:Web:Root={site.Path}");

        foreach (var path in (string[])["/", "/rooms/r1", "/settings", "/apiary"])
        {
            using var page = await server.Http.GetAsync(path);
            Assert.Equal(path == "/" ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
            Assert.Equal("<!doctype html>", await page.Content.ReadAsStringAsync());
            Assert.True(page.Headers.CacheControl!.NoCache);
            Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        using var asset = await server.Http.GetAsync("/assets/app-1a2b.js");
        Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        foreach (var path in (string[])["/api/nothing", "/health/nothing", "/openapi/nothing", "/hubs/chat/nothing", "/assets/gone.js", "/hubs/nothing.html"])
            Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(path)).StatusCode);
        using var refused = await server.Http.GetAsync("/api/auth/login");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "invalid"), (refused.StatusCode, await refused.Code()));
        Assert.Contains("script-src 'self'", refused.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_has_the_headers_of_every_answer_and_no_field_but_those_of_the_contract()
    {
        await using var server = await ChatServer.Start("Chat:Cors:Origins:0=https://app.example");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/login")
        {
            Headers = { { "Origin", "https://app.example" }, { "Accept", "text/html" } },
            Content = JsonContent.Create(new { email = "ada", password = "" }),
        };
        using var refused = await server.Http.SendAsync(request);
        Assert.Equal("{\"title\":\"email is not an address.\",\"status\":400,\"code\":\"invalid\"}", await refused.Content.ReadAsStringAsync());
        Assert.Contains("script-src 'self'", refused.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("https://app.example", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task The_page_shows_pictures_of_its_own_and_of_listed_origins_only()
    {
        await using var server = await ChatServer.Start();
        await using var listing = await ChatServer.Start("Chat:Web:ImageOrigins:0=https://pictures.example");
        Assert.Contains("img-src 'self' data: blob:;", await Policy(server), StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: blob: https://pictures.example;", await Policy(listing), StringComparison.Ordinal);

        static async Task<string> Policy(ChatServer of) =>
            (await of.Http.GetAsync("/health/live")).Headers.GetValues("Content-Security-Policy").Single();
    }

    [Fact]
    public async Task Only_listed_origins_are_allowed_by_cors_and_on_the_hub()
    {
        await using var server = await ChatServer.Start("Chat:Cors:Origins:0=https://app.example");
        await using var ada = await server.Register("ada");
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await (ada.Socket with { Origin = "https://app.example" }).Status());
        Assert.Equal("https://app.example", await AllowedOrigin(server, "https://app.example"));
        Assert.Null(await AllowedOrigin(server, "https://evil.example"));
    }

    [Fact]
    public async Task Health_and_the_api_document_need_no_token()
    {
        await using var server = await ChatServer.Start();
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready")).StatusCode);
        var document = await server.Http.GetStringAsync("/openapi/v1.json");
        Assert.Contains("/api/rooms/{id}/messages", document, StringComparison.Ordinal);
        Assert.Contains("\"bearer\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_document_is_made_once_whoever_asks()
    {
        await using var server = await ChatServer.Start();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { Host = "evil.example" } };
        using var first = await server.Http.SendAsync(asked);
        Assert.DoesNotContain("evil.example", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await server.Http.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task No_cache_keeps_an_answer_of_the_api()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.Register("ada");
        using var me = await ada.Request(HttpMethod.Get, "/api/me");
        using var nobody = await server.Http.GetAsync("/api/me");
        using var refused = await server.Http.PostAsJsonAsync("/api/auth/login", new { email = "ada", password = "" });
        foreach (var answer in (HttpResponseMessage[])[me, nobody, refused]) Assert.True(answer.Headers.CacheControl?.NoStore, answer.ToString());
    }

    [Fact]
    public async Task Clients_are_told_before_the_server_goes()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.SignUp("ada");
        var stopped = server.Stop();
        var told = await ada.Device.Inbox.Next("Draining");
        Assert.InRange(told.Number("retryAfter"), 1, 6);
        await ada.Device.Closed.OrFail("the connection was closed");
        await stopped.OrFail("the server stopped");
    }

    [Fact]
    public async Task The_hub_is_where_it_is_set_to_be()
    {
        await using var server = await ChatServer.Start("Chat:Hub:Path=/talk");
        await using var ada = await server.Register("ada");
        Assert.Equal(HttpStatusCode.NotFound, await ada.Socket.Status());
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await (ada.Socket with { Path = "/talk", TokenInQuery = true }).Status());
    }

    [Fact]
    public async Task A_connection_is_closed_when_its_token_ends()
    {
        await using var server = await ChatServer.Start("Chat:Auth:AccessTokenLifetime=00:00:02");
        await using var ada = await server.SignUp("ada");
        await ada.Device.Closed.OrFail("the connection was closed with its token");
    }

    private static async Task<string?> AllowedOrigin(ChatServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/me") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "GET" } } };
        using var answer = await server.Http.SendAsync(request);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
