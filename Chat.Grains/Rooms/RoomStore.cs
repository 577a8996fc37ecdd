using System.Collections.Immutable;
using Chat.Messages;
using Chat.Notifications;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Rooms and their members, as their grains load and change them.</summary>
internal sealed partial class RoomStore(Database database, MessageStore messages)
{
    /// <summary>What a grain begins with; null where the room was never made.</summary>
    /// <param name="id">The room.</param>
    /// <param name="kept">Messages and changes that are kept in memory.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<StoredRoom?> Load(RoomId id, int kept, CancellationToken cancellation = default)
    {
        while (true)
        {
            var rows = await database.Query(Statement.LoadRoom, r => (RoomRows.Read(r), r.Long("last_shown_seq")), [id.Value], cancellation);
            if (rows is not [var (info, shown)]) return null;
            var since = Math.Max(0, info.Rev - kept);
            var (members, newest) = (await Members(id, cancellation), await messages.Newest(id, kept, cancellation));
            var pinned = await messages.Pinned(id, cancellation);
            var sanctions = await Sanctions(id, cancellation);
            var slowPosts = info.SlowModeSeconds > 0 ? await SlowPosts(id, cancellation) : [];
            // Those with whom the room was made share its first rev. More than that many share one where somebody wrote into the tables.
            var most = kept + CreateRoom.MaxMembers + 1;
            var changes = await Changes(id, since, most, cancellation);
            var stored = changes.Kept.Length < most
                ? new StoredRoom(info, shown, members, newest, pinned, Math.Max(since, changes.Forgotten), changes.Kept)
                : new StoredRoom(info, shown, members, newest, pinned, info.Rev, []);
            // Read one after the other: what another activation committed in between must not be answered under a rev that is before it.
            if (stored.Changes.All(c => c.Rev <= info.Rev) && sanctions.All(s => s.Rev <= info.Rev))
                return stored with { Sanctions = sanctions, SlowPosts = slowPosts };
        }
    }

    /// <summary>Who is a member now, by time of joining.</summary>
    public Task<ImmutableArray<MemberRow>> Members(RoomId id, CancellationToken cancellation = default) => database.Query(
        Statement.LoadMembers,
        r => new MemberRow(
            r.UserId("user_id"), (RoomRole)r.Int("role"), r.Time("joined_at"), r.Long("last_read_seq"), (NotificationLevel)r.Int("notification_level")),
        [id.Value],
        cancellation);

    /// <summary>
    /// What changed after a rev: each message and each membership once, as it is now, under its newest rev. Null: so long ago that who left
    /// since is forgotten.
    /// </summary>
    /// <param name="id">The room.</param>
    /// <param name="rev">What is held already.</param>
    /// <param name="limit">Most messages, and most memberships.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImmutableArray<RoomChange>?> ChangesSince(RoomId id, long rev, int limit, CancellationToken cancellation = default)
    {
        var (forgotten, changes) = await Changes(id, rev, limit, cancellation);
        return rev < forgotten ? null : changes;
    }

    /// <summary>The changes that are kept, and the rev up to which they may lack members who left.</summary>
    private async Task<(long Forgotten, ImmutableArray<RoomChange> Kept)> Changes(RoomId id, long rev, int limit, CancellationToken cancellation)
    {
        var changed = await messages.Since(id, rev, limit, cancellation);
        var members = await database.Query(
            Statement.MembershipSince, r => (Forgotten: r.Long("forgotten_rev"), Change: MemberRows.ReadChange(r)), [id.Value, rev, limit], cancellation);
        var forgotten = members is [var first, ..] ? first.Forgotten : 0;
        return (forgotten, [.. changed.Select(m => new MessagePosted(m)), .. members.Select(m => m.Change).OfType<RoomChange>()]);
    }

    /// <summary>Puts a member's cursor where it is to be, which may be further back.</summary>
    public Task SetCursor(RoomId id, UserId user, long seq, CancellationToken cancellation = default) =>
        database.Execute(Statement.SetCursor, [id.Value, user.Value, seq], cancellation);

    /// <summary>Of who is no member nothing changes.</summary>
    public Task SetNotificationLevel(RoomId id, UserId user, NotificationLevel level, CancellationToken cancellation = default) =>
        database.Execute(Statement.SetNotificationLevel, [id.Value, user.Value, (int)level], cancellation);

    /// <summary>Moves cursors of members forward; one that is behind, or not a member's, changes nothing.</summary>
    public Task SaveCursors(RoomId id, IReadOnlyCollection<(UserId User, long Seq)> cursors, CancellationToken cancellation = default)
    {
        // One row a user: of two the statement would take either.
        var rows = JsonRows.Of(cursors.GroupBy(c => c.User, c => c.Seq), static (json, user) =>
        {
            json.WriteString("user"u8, user.Key.Value);
            json.WriteNumber("seq"u8, user.Max());
        });
        return database.Execute(Statement.SaveCursors, [id.Value, rows], cancellation);
    }
}
