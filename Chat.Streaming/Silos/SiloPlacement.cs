namespace Chat.Streaming.Silos;

/// <summary>The key of a grain is the silo that it belongs to.</summary>
[GenerateSerializer, Immutable, Alias("chat.streaming.SiloPlacement")]
internal sealed class SiloPlacement : PlacementStrategy;
