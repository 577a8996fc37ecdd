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

    /// <param name="below">What was fetched up to the pivot, newest first.</param>
    /// <param name="above">What was fetched above it, oldest first.</param>
    public MessagePage Cut(ImmutableArray<Message> below, ImmutableArray<Message> above)
    {
        var (first, last) = (Math.Min(below.Length, Below), Math.Min(above.Length, Above));
        var page = ImmutableArray.CreateBuilder<Message>(first + last);
        for (var i = first - 1; i >= 0; i--) page.Add(below[i]);
        page.AddRange(above, last);
        return new MessagePage(page.MoveToImmutable(), below.Length > first || above.Length > last);
    }

    private static int WithOneMore(int most) => most == 0 ? 0 : most + 1;
}
