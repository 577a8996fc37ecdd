namespace Orleans.Placement;

/// <summary>Activates a grain on any silo, which is what happens without an attribute too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RandomPlacementAttribute : PlacementAttribute;
