using System.Collections.Immutable;
using Chat.History;

namespace Chat.Messages;

/// <summary>Which part of a log a query asks for. One message more is fetched at each open end, which tells whether there are more.</summary>
/// <param name="Pivot">The seq at which the page is split.</param>
/// <param name="Below">Most messages up to the pivot.</param>
/// <param name="Above">Most messages above it.</param>
internal sealed record PageRange(long Pivot, int Below, int Above)
{
    public static PageRange Of(HistoryQuery query)
    {
        if (query.After is { } after) return new(after, 0, query.Limit);
        if (query.Around is { } around) return new(around, query.Limit - query.Limit / 2, query.Limit / 2);
        return new(query.Before - 1 ?? long.MaxValue, query.Limit, 0);
    }

    public int FetchBelow => WithOneMore(Below);

    public int FetchAbove => WithOneMore(Above);

    /// <param name="rows">What was fetched, by seq.</param>
    public MessagePage Cut(ImmutableArray<Message> rows)
    {
        var below = rows.Count(m => m.Seq <= Pivot);
        var extraBelow = Math.Max(0, below - Below);
        var extraAbove = Math.Max(0, rows.Length - below - Above);
        return new MessagePage(rows[extraBelow..^extraAbove], extraBelow + extraAbove > 0);
    }

    private static int WithOneMore(int most) => most == 0 ? 0 : most + 1;
}
