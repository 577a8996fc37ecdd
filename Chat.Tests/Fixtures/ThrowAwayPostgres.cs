using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Chat.Tests.Fixtures;

/// <summary>A real server in a temporary folder, durable as by default. PostgreSQL refuses root, so root starts it as the user postgres.</summary>
internal static class ThrowAwayPostgres
{
    // The shell outlives us by a moment: when its input ends, however we died, it stops the server and clears up.
    private const string Keeper = """
        trap '' INT TERM HUP
        folder=$1; shift
        "$@" & server=$!
        cat > /dev/null
        kill -INT $server
        wait $server
        rm -rf "$folder"
        """;

    public static async Task<string> Start()
    {
        var folder = Directory.CreateTempSubdirectory("chat-test-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) await Finish(Begin("chown", "postgres", folder));
        var data = Path.Combine(folder, "data");
        string[] initdb = [.. AsOwner, PostgresBinaries.Find("initdb"), "-D", data, "-U", "chat", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
        await Finish(Begin(initdb[0], initdb[1..]));

        var port = FreePort();
        var keeper = Begin("sh",
        [
            "-c", Keeper, "sh", folder,
            .. AsServer, PostgresBinaries.Find("postgres"), "-D", data,
            "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300",
        ]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(keeper);
        await Ready(keeper);
        return $"Host=127.0.0.1;Port={port};Username=chat;Database=postgres";
    }

    private static string[] AsOwner =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    // With setpriv the server also ends when the shell itself is killed. Only below the shell: the signal comes when the parent's thread ends,
    // and a thread of this process ends when it likes.
    private static string[] AsServer => File.Exists("/usr/bin/setpriv") ? ["setpriv", "--pdeathsig", "INT", .. AsOwner.Skip(1)] : AsOwner;

    private static Process Begin(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start)!;
    }

    private static async Task Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{process.StartInfo.FileName} failed: {await output} {error}");
        process.Dispose();
    }

    private static async Task Ready(Process keeper)
    {
        var said = new List<string>();
        while (await keeper.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!line.Contains("ready to accept connections", StringComparison.Ordinal)) continue;
            // The server stops where nobody reads what it says.
            _ = keeper.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return;
        }

        throw new InvalidOperationException("PostgreSQL did not start: " + string.Join('\n', said));
    }

    private static void Stop(Process keeper)
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(20));
    }

    /// <summary>One that nobody has now. Not of those that the system gives to whoever asks for any: it would soon be somebody else's.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(23_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }
}
