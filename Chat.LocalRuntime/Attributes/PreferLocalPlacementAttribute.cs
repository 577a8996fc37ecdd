namespace Orleans.Placement;

/// <summary>Activates a grain on the silo of the grain that calls it first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreferLocalPlacementAttribute : PlacementAttribute;
