namespace Chat.Presence;

/// <summary>Which gateways are there, as one silo knows it: what all its rooms and users believe. Key: the silo.</summary>
[Alias("chat.IGatewayLeaseGrain")]
public interface IGatewayLeaseGrain : IGrainWithStringKey
{
    /// <summary>
    /// The gateway is there. Answers with the number of its lease, from 1: a higher one than the last time, or than 1 the first time, means that
    /// the silo thought it gone, and must be told again who is connected. From gateways only.
    /// </summary>
    [Alias("Renew")]
    Task<int> Renew(string gatewayId);
}
