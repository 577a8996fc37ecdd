namespace Chat.Streaming.Producer;

/// <summary>Which provider's settings the producers of this silo use.</summary>
internal sealed record PushProducerOptions(string ProviderName);
