namespace Chat.Search;

/// <summary>
/// Words that a message must have, one behind the other. Of the first the end may be enough and of the last the beginning, so that they can be
/// parts of longer ones.
/// </summary>
internal sealed class SearchTerm
{
    /// <summary>Letters that may stand anywhere in a word; fewer must begin it.</summary>
    private const int Inside = 3;

    private readonly string[] words;
    private readonly bool begins, ends;

    /// <param name="words">One at least.</param>
    /// <param name="whole">No parts of longer words.</param>
    public SearchTerm(string[] words, bool whole)
    {
        this.words = words;
        begins = whole || words[0].Length < Inside || Signs.IsAlone(words[0]);
        ends = whole || (words.Length == 1 && Signs.IsOne(words[0])) || Signs.IsAlone(words[^1]);
        Needle = $"{(begins ? " " : "")}{string.Join(' ', words)}{(ends ? " " : "")}";
    }

    /// <summary>What the key of a message must contain.</summary>
    public string Needle { get; }

    public void AddTo(Grams grams)
    {
        for (var i = 0; i < words.Length; i++)
        {
            grams.AddWord(words[i], begins || i > 0, ends || i < words.Length - 1);
            if (i > 0) grams.AddPair(words[i - 1], words[i]);
        }
    }
}
