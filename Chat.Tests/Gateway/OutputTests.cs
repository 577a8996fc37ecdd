using System.Diagnostics;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What a process says where nobody asked it to say more; seen from outside.</summary>
public class OutputTests
{
    [Fact]
    public async Task A_start_is_a_few_lines_and_neither_use_nor_a_stop_while_people_are_connected_adds_any()
    {
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{ThrowAwayPostgres.FreePort()}");
        string[] arguments = [typeof(Chat.Gateway.Program).Assembly.Location, .. ChatServer.Arguments(folder.Path, "Chat:Limits:Enabled=true"), $"--urls={address}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder.Path })!;
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await using var ada = new ChatUser(address, "ada", new TestTokens().Make("ada"));
            await using var grace = new ChatUser(address, "grace", new TestTokens().Make("grace"));
            await Waiting.Until(() => Answers(ada), "the server was ready", TimeSpan.FromSeconds(60));
            await grace.Get("/api/me");
            var room = await ada.CreateRoom("Lobby", "public", grace.Id);
            await ada.Connect();
            await grace.Connect();
            await ada.Send(room, "hello");
            await grace.Receives("hello");
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().OrFail("the server stopped", TimeSpan.FromSeconds(60));
        }
        finally
        {
            process.Kill();
        }

        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("Applied ", StringComparison.Ordinal)).ToArray();
        Assert.True(lines is [var only] && only.Contains($"Now listening on: {address.AbsoluteUri.TrimEnd('/')}", StringComparison.Ordinal), string.Join('\n', lines));
    }

    private static async Task<bool> Answers(ChatUser user)
    {
        try
        {
            using var answer = await user.Request(HttpMethod.Get, "/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
