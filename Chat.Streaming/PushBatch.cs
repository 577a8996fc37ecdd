using System.Collections.Immutable;

namespace Chat.Streaming;

/// <summary>Consecutive events of one stream for one subscription.</summary>
[GenerateSerializer, Immutable, Alias("chat.streaming.PushBatch")]
internal sealed record PushBatch
{
    [Id(0)] public required Guid Subscription { get; init; }

    /// <summary>Names the count that <see cref="First"/> belongs to; another one means that the subscription was begun anew.</summary>
    [Id(1)] public required Guid Feed { get; init; }

    /// <summary>Number of the first event, counted from 1. What is skipped was dropped; what is repeated was sent again.</summary>
    [Id(2)] public required long First { get; init; }

    [Id(3)] public required ImmutableArray<object> Events { get; init; }
}
