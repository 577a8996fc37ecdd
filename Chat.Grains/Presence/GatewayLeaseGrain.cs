using Chat.Streaming.Silos;

namespace Chat.Presence;

internal sealed class GatewayLeaseGrain(ILocalSiloDetails silo, GatewayLeases gateways) : SiloGrain(silo), IGatewayLeaseGrain
{
    public Task<int> Renew(string gatewayId) => Task.FromResult(gateways.Hear(gatewayId).Number);
}
