using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Search;

/// <summary>A message that was found.</summary>
/// <param name="Message">The message.</param>
/// <param name="Room">Where it is.</param>
/// <param name="Highlights">What matches in its content: pairs of start and length, in UTF-16 units, in order, without overlaps.</param>
[GenerateSerializer, Immutable, Alias("chat.SearchHit")]
public sealed record SearchHit(
    [property: Id(0)] Message Message, [property: Id(1)] SearchedRoom Room, [property: Id(2)] ImmutableArray<ImmutableArray<int>> Highlights);
