using System.Collections.Immutable;
using Chat.Streaming.Silos;

namespace Chat.Streaming.Producer;

internal sealed class PushLeaseGrain(ILocalSiloDetails silo, PushOutboxes outboxes) : SiloGrain(silo), IPushLeaseGrain
{
    public Task<ImmutableArray<PushPosition>> Renew(ImmutableArray<PushPosition> held) => Task.FromResult(outboxes.Renew(held));
}
