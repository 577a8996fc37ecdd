namespace Orleans.Concurrency;

/// <summary>Lets this method start while any other call is running.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
