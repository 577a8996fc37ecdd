namespace Chat.Streaming;

/// <summary>How far a subscription has come.</summary>
/// <param name="Feed">Names the count, and with it the subscription.</param>
/// <param name="Next">
/// As the subscriber says it: the number that it expects next. As the producer answers it: events below this number will not be sent again;
/// the highest number there is where the producer does not know the feed.
/// </param>
[GenerateSerializer, Immutable, Alias("chat.streaming.PushPosition")]
internal readonly record struct PushPosition([property: Id(0)] Guid Feed, [property: Id(1)] long Next);
