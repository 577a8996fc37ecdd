using System.Collections.Immutable;

namespace Chat.Gateway.Users;

internal sealed record UserList(ImmutableArray<UserProfile> Users);
