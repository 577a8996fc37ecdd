using Chat.Storage;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Permissions;

/// <summary>Everybody who asks or is asked about, signed in once.</summary>
internal sealed class Cast : IAsyncDisposable
{
    /// <summary>Who is in the rooms, from below; some of them twice: one who asks, and one who is asked about.</summary>
    private static readonly string[] InRooms =
        ["banned", "muted", "member", "moderator", "admin", "otherMember", "otherModerator", "otherAdmin", "suspended"];

    private readonly Dictionary<string, ChatUser> people = [];

    /// <summary>Those who ask, as the document names its columns.</summary>
    public static string[] Callers { get; } =
        ["anonymous", "suspended", "stranger", "invited", "banned", "muted", "member", "moderator", "admin", "owner", "global moderator", "global admin"];

    public ChatUser this[string name] => people[name];

    public static async Task<Cast> SignUp(ChatServer server)
    {
        var cast = new Cast();
        cast.people["anonymous"] = new ChatUser(server.Address, "", "");
        foreach (var name in Callers[1..].Concat(InRooms).Concat(["newcomer", "agent"]).Distinct())
            cast.people[name] = await server.SignUp(name.Replace(' ', '-'));
        foreach (var (name, role) in new[] { ("agent", UserRole.Moderator), ("global moderator", UserRole.Moderator), ("global admin", UserRole.Admin) })
            await server.Services.GetRequiredService<Database>().Execute(Statement.SetRole, [cast[name].Id, (int)role], default);
        await cast["global admin"].Patch($"/api/users/{cast["suspended"].Id}", new { suspendedUntil = TimeProvider.System.GetUtcNow().AddDays(1) });
        return cast;
    }

    /// <summary>A room in which all are what their names say.</summary>
    public async Task<Stage> Build(string kind)
    {
        var owner = this["owner"];
        var room = await owner.CreateRoom("Cabinet", kind == "private" ? "private" : "public", [.. InRooms.Select(name => this[name].Id)]);
        var stage = new Stage(this, room);
        foreach (var name in InRooms[..5].Append("owner")) stage.Wrote(name, (await this[name].Device.Send(room, $"words of {name}")).Text("id"));
        foreach (var (name, role) in new[] { ("moderator", "moderator"), ("otherModerator", "moderator"), ("admin", "admin"), ("otherAdmin", "admin") })
            await owner.Patch($"/api/rooms/{room}/members/{this[name].Id}", new { role });
        stage.Link = (await owner.Post($"/api/rooms/{room}/invites", new { })).Text("invite", "code");
        stage.Invite = (await owner.Post($"/api/rooms/{room}/invites", new { userId = this["invited"].Id })).Text("invite", "code");
        stage.Report = await Report((await this["otherMember"].Device.Send(room, "spam")).Text("id"));
        await Put($"/api/rooms/{room}/mutes/{this["muted"].Id}");
        await Put($"/api/rooms/{room}/bans/{this["banned"].Id}");
        if (kind == "archived") (await owner.Request(HttpMethod.Delete, $"/api/rooms/{room}")).EnsureSuccessStatusCode();
        return stage;

        async Task Put(string path) => (await owner.Request(HttpMethod.Put, path)).EnsureSuccessStatusCode();
    }

    /// <summary>A direct room of the member and the owner, or with one more a group: nobody has a role there.</summary>
    public async Task<Stage> Talk(string kind)
    {
        ChatUser[] others = kind == "group" ? [this["member"], this["otherMember"]] : [this["member"]];
        var room = await this["owner"].Direct(others);
        var stage = new Stage(this, room);
        foreach (var name in new[] { "member", "owner" }) stage.Wrote(name, (await this[name].Device.Send(room, $"words of {name}")).Text("id"));
        stage.Report = await Report((await this["owner"].Device.Send(room, "spam")).Text("id"));
        return stage;
    }

    /// <summary>A room for support, of the member and somebody who answers.</summary>
    public async Task<Stage> Help()
    {
        var room = await this["member"].CreateRoom("Help", "support");
        await this["agent"].Join(room);
        var stage = new Stage(this, room);
        stage.Wrote("member", (await this["member"].Device.Send(room, "words of member")).Text("id"));
        // What the member asks about is of the other.
        foreach (var name in new[] { "agent", "owner" }) stage.Wrote(name, (await this["agent"].Device.Send(room, $"words of {name}")).Text("id"));
        stage.Report = await Report((await this["agent"].Device.Send(room, "spam")).Text("id"));
        return stage;
    }

    /// <summary>A report on what somebody else than the member wrote.</summary>
    private async Task<string> Report(string message) =>
        (await this["member"].Post($"/api/messages/{message}/report", new { reason = "Spam" })).Text("id");

    public async ValueTask DisposeAsync()
    {
        foreach (var user in people.Values.Distinct()) await user.DisposeAsync();
    }
}
