using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Chat.Moderation;

/// <summary>Words and phrases that no message may have, and whether a text has one: as whole words, however they are written.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> entries;
    private readonly int mostWords;

    public WordList(IOptions<ModerationOptions> options)
    {
        entries = Entries(options.Value).Select(WordReadings.AsWritten).ToFrozenSet(StringComparer.Ordinal);
        mostWords = entries.Count == 0 ? 0 : entries.Max(entry => entry.Count(' '.Equals) + 1);
    }

    public bool IsEmpty => entries.Count == 0;

    /// <summary>What the settings and their file say, as it is written there. Errors: those of reading a file.</summary>
    public static IEnumerable<string> Entries(ModerationOptions options)
    {
        var lines = options.WordFile is { Length: > 0 } file ? File.ReadLines(file).Where(line => !line.StartsWith('#') && !string.IsNullOrWhiteSpace(line)) : [];
        return options.Words.Concat(lines);
    }

    public bool IsIn(string text) => !IsEmpty && WordReadings.Of(text).Any(HasEntry);

    private bool HasEntry(string reading)
    {
        var known = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < reading.Length; start = EndOfWord(reading, start) + 1)
        {
            var end = start - 1;
            for (var words = 0; words < mostWords && end < reading.Length; words++)
            {
                end = EndOfWord(reading, end + 1);
                if (known.Contains(reading.AsSpan(start..end))) return true;
            }
        }
        return false;
    }

    private static int EndOfWord(string reading, int start) => reading.IndexOf(' ', start) is var space and >= 0 ? space : reading.Length;
}
