using System.Collections.Immutable;

namespace Chat.Gateway.Rooms;

internal sealed record AddMembersRequest(ImmutableArray<UserId> UserIds);
