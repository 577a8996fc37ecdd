using Chat.Admin;

namespace Chat.Tests.Admin;

/// <summary>One run of the command: what it ended with and what it said.</summary>
internal sealed record AdminRun(int Code, string Output, string Errors)
{
    /// <summary>Runs it through the entry point that the programs have.</summary>
    public static async Task<AdminRun> Of(string input, IEnumerable<string> settings, params string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await AdminCommand.Run([.. words, .. settings.Select(s => "--" + s)], new AdminConsole(new StringReader(input), output, errors));
        return new AdminRun(code, output.ToString(), errors.ToString());
    }
}
