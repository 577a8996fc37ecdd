using System.Net;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class TokenLogTests
{
    [Fact]
    public async Task A_token_in_the_query_reaches_no_log_whatever_its_level()
    {
        var sink = new LogSink();
        await using var server = await ChatServer.Start(sink, "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft=Trace", "Logging:LogLevel:Orleans=Warning");
        await using var ada = await server.Register("ada");
        await using (await ChatClient.Connect(ada.Socket with { TokenInQuery = true }))
        {
            using var other = await server.Http.GetAsync($"/api/me?ACCESS%5Ftoken={ada.Token}&x=1");
            Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
        }
        Assert.Contains(sink.Lines, line => line.Contains("/hubs/chat", StringComparison.Ordinal));
        Assert.DoesNotContain(sink.Lines, line => line.Contains(ada.Token, StringComparison.Ordinal));
    }
}
