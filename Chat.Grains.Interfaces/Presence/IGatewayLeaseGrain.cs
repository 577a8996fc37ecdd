namespace Chat.Presence;

/// <summary>Which gateways are there, as one silo knows it: what all its rooms and users believe. Key: the silo.</summary>
[Alias("chat.IGatewayLeaseGrain")]
public interface IGatewayLeaseGrain : IGrainWithStringKey
{
    /// <summary>
    /// The gateway is there. Answers with which lease: another one than the last time means that the silo thought it gone, and must be told
    /// again who is connected. From gateways only.
    /// </summary>
    [Alias("Renew")]
    Task<Guid> Renew(string gatewayId);
}
