using System.Collections.Immutable;

namespace Chat.Users;

/// <summary>Whether a connection of the user answers: leases of gateways, in memory only. No timer: a lease is over when its time is.</summary>
internal sealed partial class UserGrain
{
    private readonly List<(string Gateway, DateTimeOffset Until)> leases = [];

    // Written behind, when the activation ends.
    private DateTimeOffset? lastHeard;

    public async Task<ImmutableArray<RoomId>> Attach(string gatewayId, ProvisionUser claims)
    {
        row ??= await Insert(UserRules.Provisioned(Id, claims, Now));
        await Renew(gatewayId);
        return await rooms.IdsOf(Id);
    }

    public Task Renew(string gatewayId)
    {
        leases.RemoveAll(l => l.Gateway == gatewayId || l.Until <= Now);
        leases.Add((gatewayId, Now + presence.Value.Lease));
        lastHeard = Now;
        return Task.CompletedTask;
    }

    public Task Detach(string gatewayId)
    {
        leases.RemoveAll(l => l.Gateway == gatewayId);
        lastHeard = Now;
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (lastHeard is { } at && row is not null) await users.SaveLastSeen(Id, at, cancellationToken);
    }

    private bool IsOnline => presence.Value.Enabled && leases.Exists(l => l.Until > Now);

    private DateTimeOffset? LastSeen => lastHeard;
}
