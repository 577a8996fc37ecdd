using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What stops the start is one line that says what to do; seen from outside, on real processes.</summary>
public class StartTests
{
    [Fact]
    public async Task A_short_key_stops_the_start() =>
        await Refuses("Chat:Auth:SigningKey", "--Chat:Auth:SigningKey=short");

    [Fact]
    public async Task A_wrong_setting_stops_the_start() =>
        await Refuses("Chat:Hub:Path", "--Chat:Hub:Path=no path");

    [Fact]
    public async Task A_setting_of_the_wrong_kind_stops_the_start() =>
        await Refuses("LoginTries", "--Chat:Limits:LoginTries=many");

    [Fact]
    public async Task A_limit_out_of_bounds_stops_the_start() =>
        await Refuses("Burst of a limit in Chat:Limits", "--Chat:Limits:Enabled=true", "--Chat:Limits:Messages:Burst=-1");

    [Theory]
    [InlineData("Chat:Moderation:WordFile must be a file that can be read", "--Chat:Moderation:WordFile=/nowhere/words.txt")]
    [InlineData("Chat:Moderation: '!?' must be words", "--Chat:Moderation:Words:0=!?")]
    [InlineData("Chat:Moderation:FilterTimeout must be between", "--Chat:Moderation:FilterTimeout=00:01:00")]
    [InlineData("Chat:Limits:SameTextWindow must be between", "--Chat:Limits:SameTextWindow=02:00:00")]
    public async Task What_cannot_be_a_list_of_words_or_a_limit_stops_the_start(string said, string setting) => await Refuses(said, setting);

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Refuses("ASPNETCORE_URLS", $"--urls=http://{taken.LocalEndpoint}");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a file");
        await File.WriteAllTextAsync(file, "");
        await Refuses("Chat:DataFolder", $"--Chat:DataFolder={Path.Combine(file, "data")}");
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_stops_the_start() =>
        await Refuses("database", "--ConnectionStrings:Chat=Host=127.0.0.1;Port=1;Username=chat;Database=chat;Timeout=2");

    [Fact]
    public async Task A_data_folder_that_another_process_uses_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        await using (await Start(folder.Path)) await Refuses($"Another process has its data in {folder.Path}", $"--Chat:DataFolder={folder.Path}");
        await using var next = await Start(folder.Path);
    }

    [Fact]
    public async Task A_database_that_another_process_has_to_itself_stops_the_start()
    {
        var database = $"ConnectionStrings:Chat={await PostgresServer.CreateDatabase()}";
        await using (await ChatServer.Start(database)) await Refuses("Another process that stands alone", "--" + database);
        await using var next = await ChatServer.Start(database);
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_the_data()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        await using var app = await Start(data);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data));
        Assert.Contains(Path.Combine(data, "chat.db-wal"), Directory.GetFiles(data));
        foreach (var file in Directory.GetFiles(data)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Without_a_key_one_is_made_once_and_kept()
    {
        using var folder = new TemporaryFolder();
        var keys = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await using (await Start(folder.Path)) keys.Add(await File.ReadAllTextAsync(Path.Combine(folder.Path, "signing.key")));
        }
        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(32, Convert.FromBase64String(keys[0]).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "signing.key")));
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> Start(string folder)
    {
        var app = Chat.Gateway.Program.Build(["--urls=http://127.0.0.1:0", $"--Chat:DataFolder={folder}"]);
        await app.StartAsync();
        return app;
    }

    private static async Task Refuses(string naming, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        var gateway = new ProcessStartInfo("dotnet", [typeof(Chat.Gateway.Program).Assembly.Location, .. ChatServer.Arguments(folder.Path), .. settings])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
        };
        using var process = Process.Start(gateway)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().OrFail("the process ended", TimeSpan.FromSeconds(60));
        Assert.Equal(1, process.ExitCode);
        var line = Assert.Single((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Chat cannot start: ", line, StringComparison.Ordinal);
        Assert.Contains(naming, line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?m)^(warn|fail|crit): (?!Chat\\.Limits)", await output);
    }
}
