using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class SearchTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task What_was_said_is_found_a_moment_later_with_what_matches()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom("Harbour");
        var sent = await ada.Send(room, "The ship leaves at dawn");

        await Waiting.Until(async () => (await ada.Get("/api/search?query=dawn")).Items("hits").Length == 1, "the message was found");

        var hit = (await ada.Get("/api/search?query=SHIP")).Items("hits").Single();
        Assert.Equal((sent.Text("id"), "Harbour"), (hit.Text("message", "id"), hit.Text("room", "name")));
        Assert.Equal([4, 4], hit.Items("highlights").Single().EnumerateArray().Select(n => n.GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=a&type=nonsense")]
    [InlineData("?query=a&limit=51")]
    [InlineData("?query=a&cursor=nonsense")]
    [InlineData("?query=a&after=yesterday")]
    [InlineData("?query=a&has=everything")]
    public async Task What_is_no_search_is_refused(string query)
    {
        await using var ada = await server.SignUp("ada");

        using var answer = await ada.Request(HttpMethod.Get, $"/api/search{query}");

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_search_in_a_room_of_others_tells_nothing_of_it()
    {
        await using var ada = await server.SignUp("ada");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Secret", "private");

        using var answer = await linus.Request(HttpMethod.Get, $"/api/search?query=a&roomId={room}");

        Assert.Equal(404, (int)answer.StatusCode);
    }
}
