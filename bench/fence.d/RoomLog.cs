using System.Collections.Immutable;

namespace Chat.Fence;

/// <summary>A room as its one writer sees it.</summary>
internal sealed class RoomLog(string id, int place, ImmutableArray<string> authors)
{
    private static readonly string Content = new('x', 100);

    public string Id => id;

    /// <summary>Which writer it belongs to.</summary>
    public int Place => place;

    public long Seq { get; set; }

    public long Rev { get; set; } = 1;

    public Message Next(DateTimeOffset now) => new(
        id, ++Seq, ++Rev, authors[(int)(Seq % authors.Length)], Guid.NewGuid().ToString(), Content, now);
}
