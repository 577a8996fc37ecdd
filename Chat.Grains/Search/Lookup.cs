using System.Collections.Immutable;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Search;

/// <summary>A search, checked, as its statements take it.</summary>
internal sealed class Lookup
{
    /// <summary>Pieces that are asked for; the rest of a long query would only cost.</summary>
    private const int MostGrams = 24;

    private readonly SearchQuery query;
    private readonly MessageType? kind;

    /// <summary>Errors: invalid, too_long.</summary>
    public Lookup(SearchQuery query)
    {
        this.query = query;
        if (query.Limit is < 1 or > SearchQuery.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {SearchQuery.MaxLimit}.");
        var words = TextRules.Clean(query.Words, "query", SearchQuery.MaxWords);
        if (words.Length == 0 && !HasFilter) throw Refuse.Invalid("query is empty.");
        Terms = SearchTerms.Parse(words);
        kind = query.Has switch { MessagePart.File => MessageType.File, MessagePart.Image => MessageType.Image, _ => query.Type };
        // What has no word in it is nowhere, and no message is of two kinds.
        FindsNothing = (Terms.Terms.IsEmpty && words.Length > 0) || (query.Type ?? kind) != kind;
        Values = [query.Reader.Value, query.From?.Value, (short?)kind, query.After ?? DateTimeOffset.MinValue, .. Place(), Grams, Patterns, Limit + 1];
    }

    public SearchTerms Terms { get; }

    public bool FindsNothing { get; }

    public RoomId? Room => query.RoomId;

    public int Limit => query.Limit;

    public UserId Reader => query.Reader;

    /// <summary>What all statements take.</summary>
    public ImmutableArray<object?> Values { get; }

    /// <summary>Whether it has words, or what else there are grams of.</summary>
    public bool HasGrams => Grams.Length > 0;

    private bool HasFilter =>
        query.RoomId is not null || query.From is not null || query.Type is not null || query.Has is not null || query.After is not null || query.Before is not null;

    private bool HasLink => query.Has == MessagePart.Link;

    private short[] Grams
    {
        get
        {
            var grams = new Grams();
            // First what few messages have.
            if (query.RoomId is { } room) grams.Add(room);
            if (query.From is { } author) grams.Add(author);
            if (kind is not (null or MessageType.Text)) grams.Add(SearchEntry.OfType(kind.Value));
            if (HasLink) grams.Add(SearchEntry.Link);
            foreach (var term in Terms.Terms) term.AddTo(grams);
            return [.. grams.Numbers.Take(MostGrams)];
        }
    }

    // No word has a wildcard in it.
    private string[] Patterns => [.. Terms.Terms.Select(t => t.Needle).Concat(HasLink ? [$" {SearchEntry.Link} "] : []).Select(n => $"%{n}%")];

    /// <summary>Behind the last page, and older than asked for.</summary>
    private object?[] Place()
    {
        var (last, time) = query.Cursor is null ? (null, DateTimeOffset.MaxValue) : TimeCursor.Decode(query.Cursor);
        if (query.Before < time) (last, time) = (null, query.Before.Value);
        return last is null ? [time, "", 0L] : [time, .. SearchCursor.Place(last)];
    }
}
