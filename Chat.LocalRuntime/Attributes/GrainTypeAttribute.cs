namespace Orleans;

/// <summary>The name that grain ids of this class begin with, instead of the one made from the class name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string GrainType { get; } = grainType;
}
