namespace Chat.Admin;

/// <summary>What a command reads from and writes to.</summary>
internal sealed record AdminConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Lines of two columns.</summary>
    public async Task Table(params IReadOnlyList<(string Name, object? Value)> lines)
    {
        var width = lines.Max(l => l.Name.Length) + 2;
        foreach (var (name, value) in lines) await Out.WriteLineAsync($"{name.PadRight(width)}{value ?? "-"}");
    }
}
