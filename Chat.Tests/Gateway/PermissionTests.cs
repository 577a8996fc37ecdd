using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Who may run a room (acceptance A9): every call, by every kind of caller, in every kind of room.</summary>
[Collection(SharedServerCollection.Name)]
public class PermissionTests(SharedServer shared)
{
    private static readonly string[] Callers = ["anonymous", "stranger", "member", "moderator", "admin", "owner"];

    /// <summary>Who is muted is a member as others are; who is banned was one, so that a private room is no secret to them.</summary>
    private static readonly string[] Sanctioned = ["muted", "banned"];

    private readonly ChatServer server = shared.Server;

    /// <summary>In a public room, by caller as above; what others are told instead follows from it.</summary>
    public static TheoryData<string, string> Rows => new()
    {
        { "PATCH {room}", "unauthenticated not_member forbidden forbidden ok ok" },
        { "POST {room}/members", "unauthenticated not_member forbidden forbidden ok ok" },
        { "DELETE {room}/members/{member}", "unauthenticated not_member forbidden ok ok ok" },
        { "DELETE {room}/members/{moderator}", "unauthenticated not_member forbidden forbidden ok ok" },
        { "DELETE {room}/members/{admin}", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "DELETE {room}/members/{owner}", "unauthenticated not_member forbidden forbidden forbidden invalid" },
        { "PATCH {room}/members/{member} moderator", "unauthenticated not_member forbidden forbidden ok ok" },
        { "PATCH {room}/members/{member} admin", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "PATCH {room}/members/{member} owner", "unauthenticated not_member forbidden forbidden invalid invalid" },
        { "PATCH {room}/members/{admin} member", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "PUT {room}/bans/{member}", "unauthenticated not_member forbidden ok ok ok" },
        { "PUT {room}/bans/{moderator}", "unauthenticated not_member forbidden forbidden ok ok" },
        { "PUT {room}/bans/{owner}", "unauthenticated not_member forbidden forbidden forbidden invalid" },
        { "DELETE {room}/bans/{admin}", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "PUT {room}/mutes/{member}", "unauthenticated not_member forbidden ok ok ok" },
        { "PUT {room}/mutes/{moderator}", "unauthenticated not_member forbidden forbidden ok ok" },
        { "PUT {room}/mutes/{admin}", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "DELETE {room}/mutes/{member}", "unauthenticated not_member forbidden ok ok ok" },
        { "POST {room}/invites", "unauthenticated not_member forbidden forbidden ok ok" },
        { "GET {room}/invites", "unauthenticated not_member forbidden forbidden ok ok" },
        { "DELETE {room}/invites/none", "unauthenticated not_member forbidden forbidden ok ok" },
        { "GET {room}/bans", "unauthenticated not_member forbidden ok ok ok" },
        { "GET {room}/mutes", "unauthenticated not_member forbidden ok ok ok" },
        { "POST {room}/owner", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "DELETE {room}", "unauthenticated not_member forbidden forbidden forbidden ok" },
        { "POST {room}/restore", "unauthenticated not_member forbidden forbidden forbidden ok" },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task A_call_is_for_those_the_table_names(string call, string answers)
    {
        await using var people = await People.SignUp(server);
        foreach (var type in new[] { "public", "private" })
        {
            string[] of = [.. answers.Split(' '), answers.Split(' ')[2], "banned"];
            foreach (var (caller, told) in Callers.Concat(Sanctioned).Zip(of))
            {
                var expected = type == "private" && told == "not_member" ? "not_found" : told;
                Assert.Equal((type, caller, expected), (type, caller, await people.Ask(caller, call, type)));
            }
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task A_direct_room_is_run_by_nobody(string call, string answers)
    {
        Assert.EndsWith("ok", answers.Replace("invalid", "ok", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.Direct(grace);
        Assert.Equal("invalid", await Ask(ada, call, room, _ => grace.Id, linus.Id));
        Assert.Equal("not_found", await Ask(linus, call, room, _ => grace.Id, linus.Id));
    }

    /// <summary>The code of the refusal, or ok.</summary>
    private static async Task<string> Ask(ChatUser caller, string call, string room, Func<string, string> idOf, string added)
    {
        var words = call.Split(' ');
        var path = words[1].Replace("{room}", $"/api/rooms/{room}", StringComparison.Ordinal);
        foreach (var name in Callers[2..]) path = path.Replace($"{{{name}}}", idOf(name), StringComparison.Ordinal);
        object? body = (words[0], words.Length) switch
        {
            ("PATCH", 2) => new { name = "Other" },
            ("PATCH", _) => new { role = words[2] },
            _ when words[1].EndsWith("/members", StringComparison.Ordinal) => new { userIds = new[] { added } },
            _ when words[1].EndsWith("/owner", StringComparison.Ordinal) => new { userId = idOf("member") },
            _ => null,
        };
        var response = await caller.Request(new HttpMethod(words[0]), path, body);
        return response.IsSuccessStatusCode ? "ok" : await response.Code();
    }

    /// <summary>One for each kind of caller, and one more of each role for those who are decided on.</summary>
    private sealed class People(Dictionary<string, ChatUser> callers, Dictionary<string, ChatUser> others) : IAsyncDisposable
    {
        public static async Task<People> SignUp(ChatServer server)
        {
            var (callers, others) = (new Dictionary<string, ChatUser> { ["anonymous"] = new(server.Address, "", "") }, new Dictionary<string, ChatUser>());
            foreach (var name in Callers[1..].Concat(Sanctioned)) callers[name] = await server.SignUp(name);
            foreach (var name in Callers[2..^1]) others[name] = await server.SignUp(name);
            return new People(callers, others);
        }

        /// <summary>In a room of its own.</summary>
        public async Task<string> Ask(string caller, string call, string type)
        {
            var owner = callers["owner"];
            string[] members = [.. Callers[2..^1].Concat(Sanctioned).Select(name => callers[name].Id), .. others.Values.Select(u => u.Id)];
            var room = await owner.CreateRoom("Cabinet", type, members);
            foreach (var role in new[] { "moderator", "admin" })
            {
                await owner.Patch($"/api/rooms/{room}/members/{callers[role].Id}", new { role });
                await owner.Patch($"/api/rooms/{room}/members/{others[role].Id}", new { role });
            }
            (await owner.Request(HttpMethod.Put, $"/api/rooms/{room}/mutes/{callers["muted"].Id}")).EnsureSuccessStatusCode();
            (await owner.Request(HttpMethod.Put, $"/api/rooms/{room}/bans/{callers["banned"].Id}")).EnsureSuccessStatusCode();
            return await PermissionTests.Ask(callers[caller], call, room, name => others.GetValueOrDefault(name, owner).Id, callers["stranger"].Id);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var user in callers.Values.Concat(others.Values)) await user.DisposeAsync();
        }
    }
}
