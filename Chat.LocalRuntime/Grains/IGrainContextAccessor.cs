namespace Orleans.Runtime;

/// <summary>The activation whose turn this is.</summary>
public interface IGrainContextAccessor
{
    IGrainContext GrainContext { get; }
}
