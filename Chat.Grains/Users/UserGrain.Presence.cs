using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Users;

/// <summary>At which gateways the user is connected, in memory only. A gateway whose lease is over counts no more.</summary>
internal sealed partial class UserGrain
{
    // By gateway, the last visit; without a lease where it has ended, so that what comes late does not begin it again.
    private readonly Dictionary<string, (long Visit, GatewayLease? Lease)> visits = [];

    // Written behind, when the activation ends.
    private DateTimeOffset? lastHeard;

    public async Task<AttachedUser> Attach(string gatewayId, ProvisionUser claims, long visit)
    {
        row ??= await Insert(UserRules.Provisioned(Id, claims, Now));
        row.RequireGoodStanding(Now);
        await Renew(gatewayId, visit);
        return new AttachedUser(await rooms.IdsOf(Id), IsHidden);
    }

    public Task Renew(string gatewayId, long visit)
    {
        Heard(Now);
        var isOld = visits.TryGetValue(gatewayId, out var known) && (visit < known.Visit || (visit == known.Visit && visit > 0 && known.Lease is null));
        if (presence.Value.Enabled && !isOld) visits[gatewayId] = (visit, gateways.Hear(gatewayId, Lapsed));
        return Task.CompletedTask;
    }

    public Task Detach(string gatewayId, long visit)
    {
        Heard(Now);
        if (visit >= visits.GetValueOrDefault(gatewayId).Visit) visits[gatewayId] = (visit, null);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var lease in Leases)
        {
            lease.Forget(Lapsed);
            Heard(lease.HeardAt);
        }
        if (lastHeard is { } at && row is { DeletedAt: null } && !IsHidden) await users.SaveLastSeen(Id, at, cancellationToken);
    }

    private IEnumerable<GatewayLease> Leases => visits.Values.Select(v => v.Lease).OfType<GatewayLease>();

    private bool IsOnline => Leases.Any(l => !l.IsOver);

    private DateTimeOffset? LastSeen => row is { DeletedAt: null } ? lastHeard : null;

    /// <summary>By any thread.</summary>
    private void Lapsed(GatewayLease lease) => GrainContext.Scheduler.QueueAction(() =>
    {
        Heard(lease.HeardAt);
        if (visits.GetValueOrDefault(lease.Gateway).Lease == lease) visits.Remove(lease.Gateway);
    });

    private void Heard(DateTimeOffset at) => lastHeard = lastHeard > at ? lastHeard : at;
}
