using System.Collections.Immutable;

namespace Chat.Search;

/// <summary>What is looked for, taken from what somebody wrote: words, and phrases in quotes.</summary>
internal sealed record SearchTerms(ImmutableArray<SearchTerm> Terms)
{
    private const int Most = 20;

    /// <summary>A quote that is not closed reaches to the end. Errors: invalid.</summary>
    public static SearchTerms Parse(string text)
    {
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        var parts = text.Replace('“', '"').Replace('”', '"').Replace('„', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var isQuoted = i % 2 == 1;
            foreach (var part in isQuoted ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (SearchKey.Of(part).Words is { Length: > 0 } words) terms.Add(new SearchTerm(words, isQuoted));
        }
        return terms.Count <= Most ? new SearchTerms(terms.DrainToImmutable()) : throw Refuse.Invalid($"query has more than {Most} words.");
    }

    /// <summary>Where a text has them: pairs of start and length, in order, without overlaps. Empty where one is not in it.</summary>
    public ImmutableArray<ImmutableArray<int>> Highlights(string text)
    {
        var key = SearchKey.Of(text);
        var found = Terms.Select(term => Places(key, term.Needle).ToArray()).ToArray();
        if (found.Any(places => places.Length == 0)) return [];
        return [.. Join(found.SelectMany(places => places)).Select(p => ImmutableArray.Create(p.Start, p.End - p.Start))];
    }

    private static IEnumerable<(int Start, int End)> Places(SearchKey key, string needle)
    {
        // From the next unit on, not behind the needle: two of them share the space between them.
        for (var at = -1; (at = key.Text.IndexOf(needle, at + 1, StringComparison.Ordinal)) >= 0;) yield return key.Place(at, needle.Length);
    }

    private static List<(int Start, int End)> Join(IEnumerable<(int Start, int End)> places)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var place in places.OrderBy(p => p.Start))
        {
            if (joined.Count > 0 && place.Start <= joined[^1].End) joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, place.End));
            else joined.Add(place);
        }
        return joined;
    }
}
