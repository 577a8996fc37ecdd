namespace Orleans.Runtime;

/// <summary>One part of a grain id.</summary>
[Immutable]
public readonly record struct IdSpan : IComparable<IdSpan>
{
    private readonly string? _text;

    private IdSpan(string text) => _text = text;

    public bool IsDefault => _text is null;

    public static IdSpan Create(string id) => new(id);

    public uint GetUniformHashCode() => _text is null ? 0 : StableHash.Of(_text);

    public int CompareTo(IdSpan other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";
}
