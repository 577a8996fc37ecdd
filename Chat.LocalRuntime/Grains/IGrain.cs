using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain, seen from its callers.</summary>
public interface IGrain : IAddressable;
