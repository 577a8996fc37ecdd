using System.Collections.Immutable;

namespace Chat.Threads;

/// <summary>Threads that a user follows, newest activity first.</summary>
/// <param name="Threads">At most the limit asked for.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
[GenerateSerializer, Immutable, Alias("chat.FollowedThreadPage")]
public sealed record FollowedThreadPage([property: Id(0)] ImmutableArray<FollowedThread> Threads, [property: Id(1)] string? Next);
