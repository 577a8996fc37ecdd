using Orleans.Placement;

namespace Chat.Streaming.Silos;

/// <summary>Puts a grain on the silo that its key names.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PlacedBySiloAttribute() : PlacementAttribute(new SiloPlacement());
