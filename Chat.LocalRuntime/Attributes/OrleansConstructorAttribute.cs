namespace Orleans;

/// <summary>Names the constructor to rebuild a value with; copies here are made without a constructor, so it only documents.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OrleansConstructorAttribute : Attribute;
