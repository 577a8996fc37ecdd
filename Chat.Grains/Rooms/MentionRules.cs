using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>Whom a message reaches by name (acceptance C20).</summary>
internal static class MentionRules
{
    /// <summary>Larger rooms cannot be mentioned as a whole.</summary>
    public const int MostMembers = 1_000;

    /// <summary>Members that are named; who else has such a name is not.</summary>
    public static ImmutableArray<UserId> Named(RoomDraft room, ImmutableArray<UserId> known) => known.RemoveAll(user => room.Member(user) is null);

    /// <summary>
    /// For moderators, and for everybody in a direct room; what others write is a text like any other. Errors: forbidden (too many members).
    /// </summary>
    public static RoomMention? All(RoomDraft room, MemberRow author, RoomMention? wanted)
    {
        if (wanted is null || (!author.Role.May(RoomAct.MentionAll) && !room.Id.IsDirect)) return null;
        return room.MemberCount <= MostMembers
            ? wanted
            : throw Refuse.Forbidden($"Rooms of more than {MostMembers} members cannot be mentioned as a whole; write @room or @here as `@room` or `@here`.");
    }
}
