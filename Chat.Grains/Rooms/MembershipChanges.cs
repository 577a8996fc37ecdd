using System.Collections.Immutable;

namespace Chat.Rooms;

internal sealed record MembershipChanges(ImmutableArray<Member> Joined, ImmutableArray<UserId> Left);
