using System.Collections.Immutable;

namespace Chat.Blocks;

/// <summary>What clients are told of <see cref="BlocksChanged"/>.</summary>
/// <param name="UserIds">All whom the user has blocked now, the newest first; at most 1,000.</param>
public sealed record BlockNews(ImmutableArray<UserId> UserIds);
