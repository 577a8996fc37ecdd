using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Tests.Gateway;

/// <summary>A token whose session has ended (acceptance A3).</summary>
[Collection(SharedServerCollection.Name)]
public sealed class RevokedSocketTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task It_opens_no_connection_though_it_was_good_a_moment_ago()
    {
        var signedIn = await server.SignIn("register", new { email = "robbed@example.org", password = "correct horse", displayName = "Ada" });
        await using var thief = server.User(signedIn);
        // The gateway remembers for some seconds that it was open.
        await thief.Get("/api/me");
        await server.Http.PostAsJsonAsync("/api/auth/logout", new { refreshToken = signedIn.Text("refreshToken") });

        await using var device = await Opened(thief);

        if (device is null) return;
        var refused = await Assert.ThrowsAsync<HubException>(() => device.Hello());
        Assert.Equal("unauthenticated", JsonDocument.Parse(refused.Message).RootElement.Text("code"));
        await device.Closed.OrFail("the connection was closed");
    }

    /// <summary>Null where the handshake was refused already.</summary>
    private static async Task<ChatClient?> Opened(ChatUser user)
    {
        try
        {
            return await ChatClient.Connect(user.Socket);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
