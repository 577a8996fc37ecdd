using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Who came and who went.</summary>
internal sealed record MembershipChanges(ImmutableArray<Member> Joined, ImmutableArray<UserId> Left)
{
    public static readonly MembershipChanges None = new([], []);
}
