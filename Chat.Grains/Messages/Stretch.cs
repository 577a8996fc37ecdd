using System.Collections.Immutable;
using Chat.History;
using Chat.Storage;

namespace Chat.Messages;

/// <summary>Which part of a log a query asks for. One message more is fetched at each open end, which tells whether there are more.</summary>
internal sealed record Stretch(Statement Statement, object?[] Values, long Pivot, int Below, int Above)
{
    public static Stretch Of(HistoryQuery query)
    {
        var (room, reader) = (query.RoomId.Value, query.Reader.Value);
        if (query.After is { } after)
            return new(Statement.PageAfter, [room, reader, after, query.Limit + 1], after, 0, query.Limit);
        if (query.Around is { } around)
        {
            var above = query.Limit / 2;
            var below = query.Limit - above;
            return new(Statement.PageAround, [room, reader, around, below + 1, above + 1], around, below, above);
        }

        var before = query.Before ?? long.MaxValue;
        return new(Statement.PageBefore, [room, reader, before, query.Limit + 1], before, query.Limit, 0);
    }

    /// <param name="rows">What the statement found, by seq.</param>
    public MessagePage Cut(ImmutableArray<Message> rows)
    {
        var below = rows.Count(m => m.Seq <= Pivot);
        var extraBelow = Math.Max(0, below - Below);
        var extraAbove = Math.Max(0, rows.Length - below - Above);
        return new MessagePage(rows[extraBelow..^extraAbove], extraBelow + extraAbove > 0);
    }
}
