using System.Diagnostics;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Cluster;

/// <summary>A gateway in a process of its own, which can be killed.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    private GatewayProcess(string[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{ThrowAwayPostgres.FreePort()}");
        var program = Path.Combine(AppContext.BaseDirectory, "Chat.Gateway.dll");
        string[] arguments = [program, .. ChatServer.Arguments(folder.Path, ["Chat:Mode=gateway", "Logging:LogLevel:Default=None", .. settings]), $"--urls={Address}"];
        process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
    }

    public Uri Address { get; }

    /// <summary>Answers once it is ready.</summary>
    public static async Task<GatewayProcess> Start(params string[] settings)
    {
        var gateway = new GatewayProcess(settings);
        using var http = new HttpClient { BaseAddress = gateway.Address };
        await Waiting.Until(() => IsReady(http), "the gateway process was ready", TimeSpan.FromSeconds(60));
        return gateway;
    }

    /// <summary>As a crash would: nothing of it runs any more.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
