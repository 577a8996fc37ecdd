using System.Collections.Immutable;
using Chat.Reading;
using Chat.Rooms;

namespace Chat.Users;

/// <summary>The user's rooms: what the store knows, with the cursors that are not written yet laid over it.</summary>
internal sealed partial class UserGrain
{
    private const int MaxLimit = 2000;

    /// <summary>Longer than any room takes to write its cursors.</summary>
    private static readonly TimeSpan OverlayLifetime = TimeSpan.FromMinutes(1);

    // Dies with the activation: by then the room has written the cursor, or it went with its own silo.
    private readonly Dictionary<RoomId, (long Seq, DateTimeOffset At)> readLately = [];

    public Task<RoomPage> Rooms(RoomType? type, string? cursor, int limit, CancellationToken cancellation) =>
        Page(type, cursor, limit, archived: false, cancellation);

    public Task<RoomPage> ArchivedRooms(string? cursor, int limit, CancellationToken cancellation) =>
        Page(type: null, cursor, limit, archived: true, cancellation);

    public Task Entered(RoomId room, long rev) => Tell(new EnteredRoom(Id, room, rev));

    public Task Left(RoomId room, long rev)
    {
        readLately.Remove(room);
        return Tell(new LeftRoom(Id, room, rev));
    }

    public Task HasRead(ReadState state)
    {
        var known = state.MarkedUnread ? 0 : readLately.GetValueOrDefault(state.RoomId).Seq;
        readLately[state.RoomId] = (Math.Max(known, state.LastReadSeq), Now);
        return Tell(new UnreadChanged(Id, state));
    }

    private async Task<RoomPage> Page(RoomType? type, string? cursor, int limit, bool archived, CancellationToken cancellation)
    {
        if (limit is < 1 or > MaxLimit) throw Refuse.Invalid($"limit must be 1 to {MaxLimit}.");
        var isAgent = type == RoomType.Support && Known.Role >= UserRole.Moderator;
        var page = isAgent
            ? await rooms.Support(Id, cursor, limit, cancellation)
            : await rooms.Summaries(Id, type, cursor, limit, cancellation, archived);
        ForgetOldCursors();
        if (readLately.Count == 0) return page;
        var summaries = ImmutableArray.CreateBuilder<RoomSummary>(page.Rooms.Length);
        foreach (var summary in page.Rooms) summaries.Add(await Overlay(summary, cancellation));
        return page with { Rooms = summaries.MoveToImmutable() };
    }

    private async Task<RoomSummary> Overlay(RoomSummary summary, CancellationToken cancellation)
    {
        if (!readLately.TryGetValue(summary.Room.Id, out var read) || read.Seq <= summary.LastReadSeq) return summary;
        var unread = await messages.CountUnread(summary.Room.Id, Id, read.Seq, summary.Room.LastSeq, cancellation);
        var mentioned = await mentions.Count(summary.Room.Id, Id, read.Seq, summary.Room.LastSeq, cancellation);
        return summary with { LastReadSeq = read.Seq, Unread = unread.Count, UnreadCapped = unread.Capped, Mentions = mentioned };
    }

    private void ForgetOldCursors()
    {
        var old = Now - OverlayLifetime;
        foreach (var room in readLately.Where(r => r.Value.At < old).Select(r => r.Key).ToArray()) readLately.Remove(room);
    }
}
