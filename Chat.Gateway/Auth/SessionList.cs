using System.Collections.Immutable;

namespace Chat.Gateway.Auth;

/// <summary>Where the caller is signed in.</summary>
/// <param name="Sessions">Those that are open, the one used last first; at most 100.</param>
internal sealed record SessionList(ImmutableArray<OwnSession> Sessions);
