using System.Net;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Users of another identity provider, and what its tokens cannot do.</summary>
public class ExternalTokenTests : IAsyncLifetime
{
    private const string Access = "at+jwt";

    private IdentityProvider provider = null!;
    private ChatServer server = null!;

    public async Task InitializeAsync()
    {
        provider = await IdentityProvider.Start();
        server = await ChatServer.Start($"Chat:Auth:Authority={provider.Address}");
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_user_of_the_provider_is_made_from_the_token()
    {
        await using var linus = Person("linus", Access, ("name", "Linus"), ("email", "linus@kernel.example"), ("email_verified", true));
        var me = await linus.Get("/api/me");
        Assert.Equal(("linus", "Linus", "linus@kernel.example"), (me.Text("id"), me.Text("displayName"), me.Text("email")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task An_address_that_the_provider_has_not_verified_is_nobodys(bool? verified)
    {
        (string, object) address = ("email", "grace@navy.example");
        (string, object)[] says = verified is { } said ? [address, ("email_verified", said)] : [address];
        await using var linus = Person("linus", Access, says);
        Assert.Null((await linus.Get("/api/me")).Text("email"));
        await server.SignIn("register", new { email = "grace@navy.example", password = "correct horse" });
    }

    [Fact]
    public async Task The_id_of_somebody_who_registered_here_is_no_subject()
    {
        await using var ada = await server.Register("ada");
        await using var mallory = Person(ada.Id, Access);
        await Refused(mallory);
        // She goes on, with the tokens of this server.
        Assert.Equal(ada.Id, (await ada.Get("/api/me")).Text("id"));
        await Refused(mallory);
    }

    [Fact]
    public async Task The_ids_of_bots_are_no_subjects()
    {
        await using var mallory = Person("bot:ping", Access);
        await Refused(mallory);
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    public async Task What_is_no_access_token_is_refused(string type)
    {
        await using var linus = Person("linus", type);
        await Refused(linus);
    }

    [Fact]
    public async Task A_provider_whose_access_tokens_are_called_otherwise_can_be_named()
    {
        await using var other = await ChatServer.Start($"Chat:Auth:Authority={provider.Address}", "Chat:Auth:AuthorityTokenType=JWT");
        await using var linus = new ChatUser(other.Address, "linus", provider.Token("linus", "JWT"));
        Assert.Equal("linus", (await linus.Get("/api/me")).Text("id"));
        await using var grace = new ChatUser(other.Address, "grace", provider.Token("grace", Access));
        await Refused(grace);
    }

    private ChatUser Person(string subject, string type, params (string, object)[] claims) =>
        new(server.Address, subject, provider.Token(subject, type, claims));

    private static async Task Refused(ChatUser user)
    {
        var answer = await user.Request(HttpMethod.Get, "/api/me");
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (answer.StatusCode, await answer.Code()));
        Assert.Equal(HttpStatusCode.Unauthorized, await user.Socket.Status());
    }
}
