using System.Collections.Concurrent;
using System.Text;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chat.Tests.Gateway;

/// <summary>What reaches a collector of OpenTelemetry.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body)> received = new();
    private readonly WebApplication collector;

    public TelemetryTests()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            // Protobuf holds texts as they are.
            received.Enqueue((request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
        });
    }

    public Task InitializeAsync() => collector.StartAsync();

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Fact]
    public async Task Metrics_traces_and_logs_are_sent_where_the_environment_says_and_hold_no_text_of_messages()
    {
        await using (var server = await ChatServer.Start($"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.First()}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            await using var ada = await server.SignUp("ada");
            var room = await ada.CreateRoom();
            await ada.Device.Inbox.Next("RoomCreated");
            await ada.Send(room, "the secret of the sea");
            await ada.Receives("the secret of the sea");
            await server.Stop();
        }

        Assert.Contains(received, r => r.Path == "/v1/metrics" && r.Body.Contains("chat.messages.stored", StringComparison.Ordinal) && r.Body.Contains("chat-gateway", StringComparison.Ordinal));
        Assert.Contains(received, r => r.Path == "/v1/traces" && r.Body.Contains("chat.write", StringComparison.Ordinal));
        foreach (var stage in new[] { "call", "wait", "queue", "commit", "tell", "fanOut" })
            Assert.Contains(received, r => r.Path == "/v1/traces" && r.Body.Contains($"chat.message.{stage}", StringComparison.Ordinal));
        Assert.DoesNotContain(received, r => r.Body.Contains("the secret of the sea", StringComparison.Ordinal));
    }
}
