using System.Text;

namespace Chat.Search;

/// <summary>A text as searches compare it: its words, folded, with a space before, between and behind them. Knows where in the text each stood.</summary>
internal sealed class SearchKey
{
    private readonly StringBuilder key = new(" ");

    // Of each unit of the key: where in the text it came from begins and ends.
    private readonly List<(int Start, int End)> places = [(0, 0)];

    private SearchKey(string text)
    {
        var at = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            Add(sign, at, at + sign.Utf16SequenceLength);
            at += sign.Utf16SequenceLength;
        }
        Close(at);
        Text = key.ToString();
    }

    public static SearchKey Of(string text) => new(text);

    /// <summary>The key; of a text without words a space.</summary>
    public string Text { get; }

    /// <summary>The words; empty for none.</summary>
    public string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where the text has what stands in the key from a unit on, without the spaces around it.</summary>
    public (int Start, int End) Place(int from, int length)
    {
        var (first, last) = (from, from + length - 1);
        while (Text[first] == ' ') first++;
        while (Text[last] == ' ') last--;
        return (places[first].Start, places[last].End);
    }

    private void Add(Rune sign, int start, int end)
    {
        switch (Signs.Kind(sign))
        {
            case SignKind.Letter:
                Append(Signs.Fold(sign), start, end);
                break;
            case SignKind.Word:
                Close(start);
                Append(Signs.Fold(sign), start, end);
                Close(end);
                break;
            case SignKind.Space:
                Close(start);
                break;
            case SignKind.Nothing:
                // An accent belongs to the letter before it, the colour of a skin to the emoji, which is a word that was closed.
                var letter = places.Count - (key[^1] == ' ' ? 2 : 1);
                if (letter > 0 && places[letter].End == start) places[letter] = (places[letter].Start, end);
                break;
        }
    }

    private void Append(string folded, int start, int end)
    {
        key.Append(folded);
        for (var i = 0; i < folded.Length; i++) places.Add((start, end));
    }

    private void Close(int at)
    {
        if (key[^1] != ' ') Append(" ", at, at);
    }
}
