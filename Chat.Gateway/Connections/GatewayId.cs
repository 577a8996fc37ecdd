namespace Chat.Gateway.Connections;

/// <summary>This process, in leases: a new one with every start, so that nobody takes it for the one before.</summary>
internal sealed class GatewayId
{
    public string Value { get; } = $"{Environment.MachineName}-{Guid.NewGuid():N}";
}
