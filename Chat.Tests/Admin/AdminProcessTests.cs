using System.Diagnostics;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Chat.Tests.Storage;

namespace Chat.Tests.Admin;

/// <summary>Both programs have the command; seen from outside.</summary>
public class AdminProcessTests
{
    [Theory]
    [InlineData("Chat.Silo.dll")]
    [InlineData("Chat.Gateway.dll")]
    public async Task Each_program_has_the_command(string program)
    {
        using var folder = new TemporaryFolder();
        await using (var chat = await TestChat.In(folder)) await chat.Person("Ada");

        var set = await Run(program, "admin", "set-role", "ada", "admin", $"--Chat:DataFolder={folder.Path}");
        var shown = await Run(program, "admin", "show-user", "ada", $"--Chat:DataFolder={folder.Path}");

        Assert.Equal((0, "", 0, ""), (set.Code, set.Errors, shown.Code, shown.Errors));
        var lines = shown.Output.Split('\n');
        Assert.Contains(lines, l => l.StartsWith("role ", StringComparison.Ordinal) && l.EndsWith(" admin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "set-role", "ada")]
    [InlineData(2, "set-role", "ada", "queen")]
    [InlineData(2, "dance")]
    [InlineData(2)]
    [InlineData(0, "--help")]
    public async Task What_is_not_written_as_it_must_be_ends_with_2(int code, params string[] words)
    {
        using var folder = new TemporaryFolder();
        await using var chat = await TestChat.In(folder);

        var run = await AdminRun.Of("", [$"Chat:DataFolder={folder.Path}"], words);

        Assert.Equal((code, code == 0), (run.Code, run.Errors.Length == 0));
        Assert.Contains("set-role", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_database_none_is_made()
    {
        using var folder = new TemporaryFolder();

        var run = await AdminRun.Of("", [$"Chat:DataFolder={folder.Path}"], "show-user", "ada");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("Not done: There is no database ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task<AdminRun> Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. words])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().OrFail("the command ended", TimeSpan.FromSeconds(60));
        return new AdminRun(process.ExitCode, await output, await errors);
    }
}
