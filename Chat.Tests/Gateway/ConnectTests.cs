using System.Net;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class ConnectTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Without_a_token_there_is_no_socket() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await server.Socket.Status());

    public static TheoryData<string> BadTokens => new("forged", "expired", "issuer", "audience", "subject", "garbage");

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task With_a_bad_token_there_is_no_socket_and_no_answer(string kind)
    {
        var token = kind switch
        {
            "forged" => new TestTokens { Key = "another key of enough bytes to sign with" }.Make("ada"),
            "expired" => new TestTokens { Lifetime = TimeSpan.FromMinutes(-1) }.Make("ada"),
            "issuer" => new TestTokens { Issuer = "elsewhere" }.Make("ada"),
            "audience" => new TestTokens { Audience = "elsewhere" }.Make("ada"),
            "subject" => new TestTokens().Make("not a user id"),
            _ => "garbage",
        };
        Assert.Equal(HttpStatusCode.Unauthorized, await (server.Socket with { Token = token }).Status());
        Assert.Equal(HttpStatusCode.Unauthorized, await (server.Socket with { Token = token, TokenInQuery = true }).Status());
        await using var nobody = new ChatUser(server.Address, "ada", token);
        var answer = await nobody.Request(HttpMethod.Get, "/api/me");
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task The_token_may_come_in_the_header_or_in_the_query()
    {
        await using var ada = await server.Register("ada");
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ada.Socket.Status());
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await (ada.Socket with { TokenInQuery = true }).Status());
    }

    [Fact]
    public async Task A_token_in_the_query_is_no_good_for_rest()
    {
        await using var ada = await server.Register("ada");
        var answer = await server.Http.GetAsync($"/api/me?access_token={ada.Token}");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Hello_greets_with_the_profile()
    {
        await using var ada = await server.SignUp("ada");
        var greeting = await ada.Device.Hello();
        Assert.Equal(("ada", ada.Id), (greeting.Text("user", "displayName"), greeting.Text("user", "id")));
        Assert.Empty(greeting.Items("rooms"));
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_socket_and_one_of_this_site_does()
    {
        await using var ada = await server.Register("ada");
        Assert.Equal(HttpStatusCode.Forbidden, await (ada.Socket with { Origin = "https://evil.example" }).Status());
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await (ada.Socket with { Origin = server.Address.GetLeftPart(UriPartial.Authority) }).Status());
    }

    [Fact]
    public async Task A_user_of_another_service_is_made_from_the_token()
    {
        await using var linus = server.Stranger("legacy|linus-1", ("name", "Linus"), ("preferred_username", "linus.t"));
        await linus.Connect();
        var me = await linus.Get("/api/me");
        Assert.Equal(("legacy|linus-1", "Linus", "linus.t"), (me.Text("id"), me.Text("displayName"), me.Text("username")));
    }

    [Fact]
    public async Task A_user_of_another_service_is_made_by_the_first_call_of_rest_too()
    {
        await using var linus = server.Stranger("legacy|linus-2", ("name", "Linus"));
        var room = await linus.CreateRoom();
        Assert.Equal("owner", (await linus.Get($"/api/rooms/{room}")).Text("role"));
    }
}
