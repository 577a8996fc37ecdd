namespace Orleans.Placement;

/// <summary>Where a grain is activated.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PlacementAttribute : Attribute;
