using Chat.Streams;

namespace Chat.Rooms;

/// <summary>A membership that a change begins, as it is stored.</summary>
internal sealed record StoredMember(RoomId RoomId, long Rev, MemberRow Row)
{
    public static IEnumerable<StoredMember> Of(RoomChange change) => change switch
    {
        RoomMade made => made.Members.Select(m => new StoredMember(made.RoomId, made.Rev, m)),
        MemberJoined joined => [new(joined.RoomId, joined.Rev, MemberRow.Of(joined))],
        _ => [],
    };
}
