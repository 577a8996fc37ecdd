using System.CommandLine;
using Chat.Hosting;
using Chat.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Admin;

/// <summary>
/// The command <c>admin</c>: looks at users and rooms, and changes users, in the database of the settings, whether or not a server
/// runs on it.
/// </summary>
public static class AdminCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>
    /// Runs one command. Answers 0 when it is done, 1 when it is refused, fails or has found something wrong, 2 when it is not written as
    /// it must be.
    /// </summary>
    /// <param name="args">The command's words; settings may stand among them, as <c>--Chat:DataFolder=…</c>.</param>
    public static Task<int> Run(string[] args) => Run(args, new AdminConsole(Console.In, Console.Out, Console.Error));

    internal static async Task<int> Run(string[] args, AdminConsole console)
    {
        var parsed = AdminCommands.All(work => Work(args, console, work)).Parse([.. args.Where(a => !IsSetting(a))]);
        var streams = new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
        var result = await parsed.InvokeAsync(streams);
        return parsed.Errors.Count > 0 ? Misused : result;
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Split('=')[0].Contains(':', StringComparison.Ordinal);

    private static async Task<int> Work(string[] args, AdminConsole console, Func<IServiceProvider, AdminConsole, Task<bool>> work)
    {
        try
        {
            using var host = AdminServices.Open([.. args.Where(IsSetting)]);
            await host.Services.GetRequiredService<Migrator>().EnsureCurrent();
            return await work(host.Services, console) ? Done : Failed;
        }
        catch (Exception error)
        {
            await console.Error.WriteLineAsync(Startup.Line("Not done", error));
            return Failed;
        }
    }
}
