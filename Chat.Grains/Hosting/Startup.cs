using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.Hosting;

/// <summary>Runs the process. What stops the start is one line on the error output and exit code 1.</summary>
public static class Startup
{
    /// <summary>
    /// The arguments of a process whose settings are read once. Watching their files for changes would watch the whole folder that it is
    /// started in, with all that is written there.
    /// </summary>
    public static string[] WithFixedSettings(this string[] args) => ["--hostBuilder:reloadConfigOnChange=false", .. args];

    /// <summary>Until the process is told to stop; answers its exit code.</summary>
    public static async Task<int> Run(Func<WebApplication> build)
    {
        WebApplication? app = null;
        try
        {
            app = build();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OperationCanceledException) when (app?.Lifetime.ApplicationStopping.IsCancellationRequested == true)
        {
            // It was told to stop before it had started.
            return 0;
        }
        catch (Exception error) when (app?.Lifetime.ApplicationStarted.IsCancellationRequested != true)
        {
            await Report("Chat cannot start", error);
            if (app is not null) await TakeBack(app);
            return 1;
        }
        finally
        {
            if (app is not null) await app.DisposeAsync();
        }
    }

    /// <summary>One line on the error output.</summary>
    public static Task Report(string what, Exception error) => Console.Error.WriteLineAsync(Line(what, error));

    /// <summary>What has failed and why, in one line.</summary>
    public static string Line(string what, Exception error) => $"{what}: {OneLine(Explain(error))}";

    /// <summary>What has started ends as ever: torn down with the process it would complain of that. What has not cannot be stopped, and says so.</summary>
    private static async Task TakeBack(WebApplication app)
    {
        app.Lifetime.StopApplication();
        await app.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Explain(Exception error)
    {
        var causes = Causes(error).ToArray();
        if (causes.OfType<StartException>().FirstOrDefault() is { } known) return known.Message;
        if (error is ChatException refused) return refused.Message;
        if (causes.OfType<OptionsValidationException>().FirstOrDefault() is { } wrong) return string.Join(" ", wrong.Failures);
        if (causes.OfType<AddressInUseException>().Any()) return $"{error.Message} Stop what listens there, or set ASPNETCORE_URLS to another address.";
        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket) return $"{error.Message} ({socket.Message})";
        return $"{error.GetType().Name}: {error.Message}";
    }

    private static IEnumerable<Exception> Causes(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
            if (error is not AggregateException several) continue;
            foreach (var cause in several.InnerExceptions.SelectMany(Causes)) yield return cause;
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
