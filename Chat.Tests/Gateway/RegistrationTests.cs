using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Who may register, as the operator sets it.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task Where_it_is_closed_nobody_registers_but_who_is_there_logs_in()
    {
        await using var server = await ChatServer.Start("Chat:Accounts:Registration=closed");

        Assert.Equal("closed", await Mode(server));
        Assert.Equal("forbidden", await Register(server, "ada@example.org"));
    }

    [Fact]
    public async Task Where_it_takes_an_invitation_the_link_of_a_good_one_is_enough()
    {
        await using var server = await ChatServer.Start("Chat:Accounts:Registration=invited");
        await using var ada = server.Stranger("ada", ("name", "Ada"));
        var room = await ada.CreateRoom();
        var code = (await ada.Post($"/api/rooms/{room}/invites", new { maxUses = 1 })).Text("invite", "code");
        var ended = (await ada.Post($"/api/rooms/{room}/invites", new { })).Text("invite", "code");
        await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/invites/{ended}");

        Assert.Equal("invited", await Mode(server));
        Assert.Equal("forbidden", await Register(server, "grace@example.org"));
        Assert.Equal("forbidden", await Register(server, "grace@example.org", "nothing"));
        Assert.Equal("forbidden", await Register(server, "grace@example.org", ended));
        Assert.Equal("ok", await Register(server, "grace@example.org", code));
        await using var grace = server.User(await server.SignIn("login", new { email = "grace@example.org", password = "correct horse" }));
        await grace.Post($"/api/invites/{code}/accept");
        // It is used up.
        Assert.Equal("forbidden", await Register(server, "linus@example.org", code));
    }

    [Fact]
    public async Task Who_registers_first_is_the_administrator_and_of_many_at_once_one_is()
    {
        await using var server = await ChatServer.Start("Chat:Accounts:FirstIsAdmin=true");

        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => server.Register($"p{n}")));

        var roles = await Task.WhenAll(people.Select(async p => (await p.Get("/api/me")).Text("role")));
        Assert.Single(roles, "admin");
        foreach (var person in people) await person.DisposeAsync();
    }

    private static async Task<string?> Mode(ChatServer server) =>
        (await server.Http.GetFromJsonAsync<JsonElement>("/api/auth/registration")).Text("registration");

    private static async Task<string> Register(ChatServer server, string email, string? invite = null)
    {
        var answer = await server.Http.PostAsJsonAsync("/api/auth/register", new { email, password = "correct horse", invite });
        return answer.IsSuccessStatusCode ? "ok" : await answer.Code();
    }
}
