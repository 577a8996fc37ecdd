using System.Collections.Immutable;
using Chat.Notifications;
using Chat.Reading;

namespace Chat.Rooms;

/// <summary>The members of a room with their roles and read cursors, and the rules on them. Pure.</summary>
internal sealed class Membership
{
    /// <summary>Members of a room that tells how far each has read.</summary>
    public const int MostCursors = 100;

    private readonly Dictionary<UserId, MemberRow> members = [];
    private readonly HashSet<UserId> moved = [];

    public int Count => members.Count;

    public IEnumerable<UserId> Users => members.Keys;

    public void Load(ImmutableArray<MemberRow> rows)
    {
        members.EnsureCapacity(rows.Length);
        foreach (var row in rows) members[row.UserId] = row;
    }

    public bool Contains(UserId user) => members.ContainsKey(user);

    public MemberRow? Find(UserId user) => members.GetValueOrDefault(user);

    /// <summary>Who has a room after its owner: of the others the one of the highest role, and of those the one who is here longest; null where there is none.</summary>
    public MemberRow? Heir(UserId owner) => members.Values.Where(m => m.UserId != owner)
        .OrderByDescending(m => m.Role).ThenBy(m => m.JoinedAt).ThenBy(m => m.UserId.Value, StringComparer.Ordinal).FirstOrDefault();

    public void Add(MemberRow row) => members[row.UserId] = row;

    /// <summary>The cursor stays where it is.</summary>
    public void SetRole(UserId user, RoomRole role)
    {
        if (members.TryGetValue(user, out var member)) members[user] = member with { Role = role };
    }

    public void SetLevel(UserId user, NotificationLevel level)
    {
        if (members.TryGetValue(user, out var member)) members[user] = member with { Level = level };
    }

    /// <summary>Members who want to hear of nothing here are not called.</summary>
    public bool Hears(UserId user) => !members.TryGetValue(user, out var member) || member.Level != NotificationLevel.None;

    public void Remove(UserId user)
    {
        members.Remove(user);
        moved.Remove(user);
    }

    /// <summary>Moves a member's cursor forward; false when it is there or further already.</summary>
    public bool MarkRead(UserId user, long seq)
    {
        var member = members[user];
        if (seq <= member.LastReadSeq) return false;
        members[user] = member with { LastReadSeq = seq };
        moved.Add(user);
        return true;
    }

    /// <summary>Moves a member's cursor back; what it was before is not to be written any more.</summary>
    public void MoveBack(UserId user, long seq)
    {
        if (members.TryGetValue(user, out var member)) members[user] = member with { LastReadSeq = seq };
        moved.Remove(user);
    }

    /// <summary>How far everybody has read. Errors: too_large.</summary>
    public ImmutableArray<MemberCursor> Cursors() => Count <= MostCursors
        ? [.. members.Values.Select(m => new MemberCursor(m.UserId, m.LastReadSeq))]
        : throw Refuse.TooLarge($"Who has read is told in rooms of up to {MostCursors} members.");

    /// <summary>The cursors that moved since the last call, to be written.</summary>
    public ImmutableArray<(UserId User, long Seq)> TakeMovedCursors()
    {
        ImmutableArray<(UserId, long)> cursors = [.. moved.Select(user => (user, members[user].LastReadSeq))];
        moved.Clear();
        return cursors;
    }

    /// <summary>They could not be written: they count as moved again.</summary>
    public void PutBack(ImmutableArray<(UserId User, long Seq)> cursors) => moved.UnionWith(cursors.Select(c => c.User).Where(Contains));
}
