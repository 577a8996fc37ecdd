namespace Chat.Mentions;

/// <summary>Which parts of a Markdown text are code: fenced blocks, and spans between runs of as many backticks (CommonMark 4.5 and 6.1). Pure.</summary>
internal static class CodeSpans
{
    /// <summary>The stretches of a text that are not code, each with its start and its end.</summary>
    public static IEnumerable<(int Start, int End)> Outside(string text)
    {
        var start = 0;
        // Runs of so many backticks that close nothing further on need not be looked for again.
        var unclosed = new HashSet<int>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not ('`' or '~'))
            {
                at++;
                continue;
            }
            var run = Run(text, at);
            var end = IsFence(text, at, run) ? EndOfBlock(text, at, run) : text[at] == '`' && !unclosed.Contains(run) ? EndOfSpan(text, at + run, run) : -1;
            if (end < 0)
            {
                if (text[at] == '`') unclosed.Add(run);
                at += run;
                continue;
            }
            if (at > start) yield return (start, at);
            start = at = end;
        }
        if (start < text.Length) yield return (start, text.Length);
    }

    private static int Run(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        return end - at;
    }

    /// <summary>Three or more at the beginning of a line.</summary>
    private static bool IsFence(string text, int at, int run)
    {
        if (run < 3) return false;
        var before = at - 1;
        while (before >= 0 && text[before] == ' ' && at - before <= 3) before--;
        if (before >= 0 && text[before] != '\n') return false;
        // A span may stand on a line of its own.
        return text[at] == '~' || !text.AsSpan(at + run, EndOfLine(text, at) - at - run).Contains('`');
    }

    /// <summary>Behind the line that closes it; a block that nothing closes goes to the end.</summary>
    private static int EndOfBlock(string text, int at, int run)
    {
        for (var line = EndOfLine(text, at) + 1; line < text.Length; line = EndOfLine(text, line) + 1)
        {
            var content = text.AsSpan(line, EndOfLine(text, line) - line).Trim(' ');
            if (content.Length >= run && content.TrimStart(text[at]).IsEmpty) return EndOfLine(text, line);
        }
        return text.Length;
    }

    private static int EndOfSpan(string text, int from, int run)
    {
        for (var at = text.IndexOf('`', from); at >= 0; at = text.IndexOf('`', at))
        {
            var length = Run(text, at);
            at += length;
            if (length == run) return at;
            if (at >= text.Length) return -1;
        }
        return -1;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
}
