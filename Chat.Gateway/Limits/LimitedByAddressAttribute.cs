namespace Chat.Gateway.Limits;

/// <summary>REST calls of nobody in particular: they count for the network they come from.</summary>
internal sealed class LimitedByAddressAttribute : Attribute;
