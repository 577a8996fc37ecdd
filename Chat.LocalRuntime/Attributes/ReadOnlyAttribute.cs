namespace Orleans.Concurrency;

/// <summary>Lets this method interleave with other read-only methods.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
