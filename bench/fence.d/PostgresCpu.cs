using System.Globalization;

namespace Chat.Fence;

/// <summary>Processor time of the postmaster and its children, those that have ended included.</summary>
internal static class PostgresCpu
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds, user and system.</summary>
    public static double Seconds(int postmaster)
    {
        var ended = Stat(postmaster) is { } stat ? (Number(stat[13]) + Number(stat[14])) / TicksPerSecond : 0;
        return ended + Running(postmaster) + Children(postmaster).Sum(Running);
    }

    private static IEnumerable<int> Children(int postmaster) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? pid : 0)
        .Where(pid => pid > 0 && Stat(pid) is { } stat && (int)Number(stat[1]) == postmaster);

    // schedstat tells nanoseconds where stat tells hundredths of a second; a process of PostgreSQL has one thread.
    private static double Running(int pid) => Read($"/proc/{pid}/schedstat") is { } text ? Number(text.Split(' ')[0]) / 1e9 : 0;

    /// <summary>The fields behind the command's name: state, parent, ...</summary>
    private static string[]? Stat(int pid) => Read($"/proc/{pid}/stat") is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // It has ended meanwhile; what it took is told by its parent.
            return null;
        }
    }
}
