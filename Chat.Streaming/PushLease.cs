namespace Chat.Streaming;

/// <summary>The producer keeps the subscription for a while.</summary>
/// <param name="Feed">Another one than before: the producer had forgotten the subscription, and events in between are lost to it.</param>
/// <param name="Silo">Where the producer is.</param>
/// <param name="Settled">Events below this number will not be sent again: who lacks one of them has a gap.</param>
[GenerateSerializer, Immutable, Alias("chat.streaming.PushLease")]
internal sealed record PushLease([property: Id(0)] Guid Feed, [property: Id(1)] SiloAddress Silo, [property: Id(2)] long Settled);
