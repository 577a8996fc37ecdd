using System.Collections.Immutable;
using Chat.Users;

namespace Chat.Gateway.Users;

internal sealed record UserList(ImmutableArray<UserProfile> Users);
