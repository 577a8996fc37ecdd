namespace Orleans.Runtime;

/// <summary>An interface that is added to grains beside their own.</summary>
public interface IGrainExtension : IAddressable;
