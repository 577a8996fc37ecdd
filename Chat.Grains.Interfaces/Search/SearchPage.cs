using System.Collections.Immutable;

namespace Chat.Search;

/// <summary>What was found, newest first.</summary>
/// <param name="Hits">At most the limit asked for.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
[GenerateSerializer, Immutable, Alias("chat.SearchPage")]
public sealed record SearchPage([property: Id(0)] ImmutableArray<SearchHit> Hits, [property: Id(1)] string? Next);
