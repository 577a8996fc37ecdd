using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What is left of two people's direct room once one has blocked the other (acceptance A10): every call that writes, by either.</summary>
[Collection(SharedServerCollection.Name)]
public class BlockPermissionTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    /// <summary>By who is blocked, and by who has blocked. Taking back and reading stay possible.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "POST rooms/{room}/messages", "forbidden", "forbidden" },
        { "PATCH messages/{mine}", "forbidden", "forbidden" },
        { "PUT messages/{theirs}/reactions/💥", "forbidden", "forbidden" },
        { "PUT messages/{theirs}/pin", "forbidden", "forbidden" },
        { "POST direct-messages", "forbidden", "ok" },
        { "DELETE messages/{mine}", "ok", "ok" },
        { "DELETE messages/{theirs}/reactions/🎉", "ok", "ok" },
        { "DELETE messages/{theirs}/pin", "ok", "ok" },
        { "GET rooms/{room}", "ok", "ok" },
        { "GET rooms/{room}/messages", "ok", "ok" },
        { "POST rooms/{room}/read", "ok", "ok" },
        { "POST rooms/{room}/unread", "ok", "ok" },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task In_their_direct_room(string call, string blocked, string blocking)
    {
        await using var two = await Two.SignUp(server);
        await two.Block();
        Assert.Equal(blocked, await two.Ask(call, two.Grace, two.Ada));
        Assert.Equal(blocking, await two.Ask(call, two.Ada, two.Grace));
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task As_if_nothing_was_once_the_block_is_over(string call, string blocked, string blocking)
    {
        await using var two = await Two.SignUp(server);
        await two.Block();
        await two.Unblock();
        foreach (var (answer, by, of) in new[] { (blocked, two.Grace, two.Ada), (blocking, two.Ada, two.Grace) })
            Assert.Equal(answer.Replace("forbidden", "ok", StringComparison.Ordinal), await two.Ask(call, by, of));
    }

    /// <summary>Grace, whom Ada blocks, and a direct room in which both have said something before.</summary>
    private sealed class Two(ChatUser ada, ChatUser grace, string room, Dictionary<string, string> said) : IAsyncDisposable
    {
        public ChatUser Ada => ada;

        public ChatUser Grace => grace;

        public static async Task<Two> SignUp(ChatServer server)
        {
            var (ada, grace) = (await server.SignUp("ada"), await server.SignUp("grace"));
            var room = await ada.Direct(grace);
            var said = new Dictionary<string, string>();
            foreach (var user in new[] { ada, grace }) said[user.Id] = (await user.Send(room, "hello")).Text("id");
            foreach (var (user, other) in new[] { (ada, grace), (grace, ada) }) await user.Device.Call("AddReaction", said[other.Id], "🎉");
            return new Two(ada, grace, room, said);
        }

        public Task Block() => Change(HttpMethod.Put);

        public Task Unblock() => Change(HttpMethod.Delete);

        /// <summary>The code of the refusal, or ok.</summary>
        public async Task<string> Ask(string call, ChatUser by, ChatUser other)
        {
            var words = call.Split(' ');
            var path = words[1].Replace("{room}", room, StringComparison.Ordinal).Replace("{mine}", said[by.Id], StringComparison.Ordinal)
                .Replace("{theirs}", said[other.Id], StringComparison.Ordinal);
            object? body = call switch
            {
                "POST direct-messages" => new { participantIds = new[] { other.Id } },
                "POST rooms/{room}/messages" => new { clientId = Guid.NewGuid().ToString(), content = "again" },
                "POST rooms/{room}/read" or "POST rooms/{room}/unread" => new { seq = 1 },
                "PATCH messages/{mine}" => new { content = "changed" },
                _ => null,
            };
            var response = await by.Request(new HttpMethod(words[0]), $"/api/{path}", body);
            return response.IsSuccessStatusCode ? "ok" : await response.Code();
        }

        public async ValueTask DisposeAsync()
        {
            await ada.DisposeAsync();
            await grace.DisposeAsync();
        }

        private async Task Change(HttpMethod method) =>
            Assert.True((await ada.Request(method, $"/api/me/blocks/{grace.Id}")).IsSuccessStatusCode);
    }
}
