using Chat.Storage;

namespace Chat.Admin;

/// <summary>What a room's row says, and beside it what its messages and memberships say, as of one moment.</summary>
/// <param name="LastSeq">The room's newest message, as its row says.</param>
/// <param name="Rev">The room's last change, as its row says.</param>
/// <param name="ForgottenRev">Memberships that ended up to there may have been removed.</param>
/// <param name="MemberCount">Members, as its row says.</param>
/// <param name="Members">Members that there are.</param>
/// <param name="ReadAhead">Members who have read what is not there.</param>
/// <param name="NewestSeq">The newest message that there is.</param>
/// <param name="NewestMessageRev">The newest rev of a message.</param>
/// <param name="NewestMemberRev">The newest rev of a membership.</param>
/// <param name="SharedRevs">Revs that both a message and a membership have.</param>
internal sealed record RoomHead(
    long LastSeq, long Rev, long ForgottenRev, long MemberCount, long Members, long ReadAhead, long NewestSeq, long NewestMessageRev,
    long NewestMemberRev, long SharedRevs)
{
    public static RoomHead Read(Row row) => new(
        row.Long("last_seq"), row.Long("last_rev"), row.Long("forgotten_rev"), row.Long("member_count"), row.Long("members"),
        row.Long("read_ahead"), row.Long("newest_seq"), row.Long("newest_message"), row.Long("newest_member"), row.Long("shared_revs"));

    public IEnumerable<string> Faults()
    {
        var newest = Math.Max(NewestMessageRev, NewestMemberRev);
        if (NewestSeq < LastSeq) yield return $"Hole: messages {NewestSeq + 1} to {LastSeq} are missing at the end.";
        if (NewestSeq > LastSeq) yield return $"Fork: there is a message {NewestSeq}, and the room says that {LastSeq} is the last.";
        if (newest > Rev) yield return $"Fork: there is a change {newest}, and the room says that {Rev} is the last.";
        if (Math.Max(newest, ForgottenRev) < Rev)
            yield return $"Hole: the room says that its last change is {Rev}, and {newest} is the last there is.";
        if (SharedRevs > 0) yield return $"Fork: messages and memberships have the same rev: {SharedRevs}.";
        if (Members != MemberCount) yield return $"The room counts {MemberCount} members, and there are {Members}.";
        if (ReadAhead > 0) yield return $"Members who have read beyond the last message: {ReadAhead}.";
    }
}
