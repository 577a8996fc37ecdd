namespace Orleans.Runtime;

/// <summary>The part of a grain id that names the kind of grain.</summary>
[Immutable]
public readonly record struct GrainType(IdSpan Value) : IComparable<GrainType>
{
    public bool IsDefault => Value.IsDefault;

    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new GrainType(IdSpan.Create(value));
    }

    public uint GetUniformHashCode() => Value.GetUniformHashCode();

    public int CompareTo(GrainType other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
