namespace Orleans.Concurrency;

/// <summary>Lets calls to a grain of this class interleave wherever one of them awaits.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
