namespace Chat.Search;

/// <summary>
/// The pieces by which an index finds words: any three letters of a word, its first two, a word of one letter, and of scripts without spaces each
/// character and any two. Each is a number of 16 bits, which many pieces share: what is found by them is only likely.
/// </summary>
internal sealed class Grams
{
    private readonly HashSet<short> numbers = [];

    /// <summary>All of them, in no order.</summary>
    public short[] Numbers => [.. numbers];

    /// <summary>Whole words, in the order in which they stand.</summary>
    public void AddWords(ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            AddWord(words[i]);
            if (i > 0) AddPair(words[i - 1], words[i]);
        }
    }

    /// <summary>A word, or as much of it as is known.</summary>
    /// <param name="word">Its letters.</param>
    /// <param name="begins">It begins with these.</param>
    /// <param name="ends">It ends with these.</param>
    public void AddWord(string word, bool begins = true, bool ends = true)
    {
        if (Signs.IsOne(word))
        {
            if (begins && ends) Add(word);
            return;
        }
        if (begins) Add(string.Concat(" ", word.AsSpan(0, 2)));
        for (var i = 0; i + 3 <= word.Length; i++) Add(word.AsSpan(i, 3));
    }

    /// <summary>Two words, one behind the other: a piece of scripts without spaces, nothing of others.</summary>
    public void AddPair(string word, string next)
    {
        if (Signs.IsAlone(word) && Signs.IsAlone(next)) Add(word + next);
    }

    /// <summary>The room that a message is in.</summary>
    public void Add(RoomId room) => numbers.Add(Of(room));

    /// <summary>Who wrote it.</summary>
    public void Add(UserId author) => Add($"@{author}");

    /// <summary>Anything that is no word.</summary>
    public void Add(ReadOnlySpan<char> piece) => numbers.Add(Number(piece));

    public static short Of(RoomId room) => Number($"#{room}");

    // FNV-1a, folded: the same in every process and for ever.
    private static short Number(ReadOnlySpan<char> piece)
    {
        var hash = 2166136261u;
        foreach (var unit in piece) hash = unchecked((hash ^ unit) * 16777619);
        return unchecked((short)(hash ^ (hash >> 16)));
    }
}
