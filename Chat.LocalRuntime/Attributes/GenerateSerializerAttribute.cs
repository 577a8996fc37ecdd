namespace Orleans;

/// <summary>Marks a type that may cross a call.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    public bool IncludePrimaryConstructorParameters { get; init; }
    public GenerateFieldIds GenerateFieldIds { get; init; } = GenerateFieldIds.None;
}
