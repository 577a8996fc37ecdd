namespace Orleans.Concurrency;

/// <summary>The caller is done once the call is sent; its outcome is only logged.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
