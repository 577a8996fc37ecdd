using Orleans.Runtime;

namespace Orleans;

/// <summary>An object outside the grains that they can call back.</summary>
public interface IGrainObserver : IAddressable;
