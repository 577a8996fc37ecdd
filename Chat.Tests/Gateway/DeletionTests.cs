using System.Net;
using System.Net.Http.Json;
using Chat.CleanUp;
using Chat.Deletion;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

/// <summary>Who deletes their account is nobody from then on, and what they wrote stays.</summary>
public class DeletionTests : IAsyncLifetime
{
    private const string Email = "ada@example.org";
    private const string Password = "correct horse";

    private ChatServer server = null!;
    private ChatUser ada = null!, grace = null!;

    public async Task InitializeAsync()
    {
        server = await ChatServer.Start();
        ada = server.User(await server.SignIn("register", new { email = Email, password = Password, username = "ada", displayName = "Ada" }));
        await ada.Connect();
        grace = await server.SignUp("grace");
    }

    public async Task DisposeAsync()
    {
        await ada.DisposeAsync();
        await grace.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Who_deletes_their_account_is_out_everywhere_and_nothing_names_them_any_more()
    {
        var room = await grace.CreateRoom("Lobby", "public", ada.Id);
        await ada.Send(room, "I was here");

        await Delete(ada);

        await ada.Device.Closed.OrFail("the connection was closed within a second", TimeSpan.FromSeconds(1));
        Assert.Equal("unauthenticated", await (await ada.Request(HttpMethod.Get, "/api/me")).Code());
        foreach (var (how, body) in new (string, object)[] { ("login", new { email = Email, password = Password }), ("refresh", new { refreshToken = ada.RefreshToken }) })
            Assert.Equal("unauthenticated", await (await server.Http.PostAsJsonAsync($"/api/auth/{how}", body)).Code());
        Assert.Equal(ada.Id, (await grace.Device.Inbox.Next("MemberLeft")).Text("userId"));
        var shown = await grace.Get($"/api/users/{ada.Id}");
        Assert.Equal("Deleted user", shown.Text("displayName"));
        Assert.StartsWith("deleted-", shown.Text("username"), StringComparison.Ordinal);
        Assert.Equal(["I was here"], (await grace.Get($"/api/rooms/{room}/messages")).At("messages").EnumerateArray().Select(m => m.Text("content")));
        Assert.Empty((await grace.Get("/api/users?query=ada")).At("users").EnumerateArray());
        Assert.Empty((await grace.Get("/api/users?query=deleted")).At("users").EnumerateArray());
        // The address and the name are free again.
        var another = await server.SignIn("register", new { email = Email, password = Password, username = "ada" });
        Assert.NotEqual(ada.Id, another.Text("user", "id"));
    }

    [Fact]
    public async Task The_password_is_asked_for()
    {
        foreach (var password in (string?[])["another horse", "", null])
            Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, "/api/me/delete", new { password })).Code());
        Assert.Equal("ada", (await ada.Get("/api/me")).Text("username"));
    }

    [Fact]
    public async Task A_room_goes_to_the_highest_of_those_who_stay_and_is_archived_where_nobody_does()
    {
        await using var linus = await server.SignUp("linus");
        var shared = await ada.CreateRoom("Shared", "public", grace.Id, linus.Id);
        await ada.Patch($"/api/rooms/{shared}/members/{linus.Id}", new { role = "moderator" });
        var lonely = await ada.CreateRoom("Lonely");

        await Delete(ada);

        Assert.Equal("owner", (await linus.Get($"/api/rooms/{shared}")).Text("role"));
        Assert.Equal("member", (await grace.Get($"/api/rooms/{shared}")).Text("role"));
        Assert.NotNull((await grace.Get($"/api/rooms/{lonely}")).At("room", "archivedAt").GetString());
    }

    [Fact]
    public async Task Nobody_writes_to_who_is_deleted_and_what_was_said_can_be_read()
    {
        var direct = await ada.Direct(grace);
        await ada.Send(direct, "hello");

        await Delete(ada);

        Assert.Equal("forbidden", await grace.Device.Do("SendMessage", new { roomId = direct, clientId = "c1", content = "still there?" }).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { ada.Id } })).Code());
        Assert.Single((await grace.Get($"/api/rooms/{direct}/messages")).At("messages").EnumerateArray());
    }

    [Fact]
    public async Task The_only_administrator_stays()
    {
        await using var alone = await ChatServer.Start("Chat:Accounts:FirstIsAdmin=true");
        await using var root = alone.User(await alone.SignIn("register", new { email = "root@example.org", password = Password }));
        await using var linus = await alone.Register("linus");

        Assert.Equal("forbidden", await (await root.Request(HttpMethod.Post, "/api/me/delete", new { password = Password })).Code());

        await root.Patch($"/api/users/{linus.Id}", new { role = "admin" });
        await Delete(root);
    }

    [Fact]
    public async Task What_could_not_be_left_then_is_left_by_who_cleans_up()
    {
        var room = await grace.CreateRoom("Lobby", "private", ada.Id);
        // As it is where the silo died in between.
        var user = await server.Services.GetRequiredService<UserStore>().Load(new UserId(ada.Id));
        await server.Services.GetRequiredService<DeletionStore>().Write(DeletedUser.Of(user!, TimeProvider.System.GetUtcNow()));

        await foreach (var turn in server.Services.GetRequiredService<DeletedMembers>().Pass()) Assert.Equal(1, turn.Rows);

        Assert.Equal(ada.Id, (await grace.Device.Inbox.Next("MemberLeft")).Text("userId"));
        Assert.Empty(await server.Services.GetRequiredService<DeletionStore>().StillMembers(10));
    }

    private static async Task Delete(ChatUser user)
    {
        using var answer = await user.Request(HttpMethod.Post, "/api/me/delete", new { password = Password });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
