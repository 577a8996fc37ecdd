using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Users;

/// <summary>At which gateways the user is connected, in memory only. A gateway whose lease is over counts no more.</summary>
internal sealed partial class UserGrain
{
    // By gateway.
    private readonly Dictionary<string, UserVisit> visits = [];

    // Written behind, when nobody is connected any more or the activation ends.
    private DateTimeOffset? lastHeard;

    public async Task<AttachedUser> Attach(string gatewayId, ProvisionUser claims, long visit)
    {
        row ??= await Insert(UserRules.Provisioned(Id, claims, Now));
        row.RequireGoodStanding(Now);
        await Renew(gatewayId, visit);
        var (ids, now) = (await rooms.IdsOf(Id), StatusRules.Now(Known, Now));
        return new AttachedUser(ids, IsHidden, now.Status, now.StatusUntil);
    }

    public Task Renew(string gatewayId, long visit, DateTimeOffset? idleSince = null)
    {
        Heard(Now);
        var isOld = visits.TryGetValue(gatewayId, out var known) && (visit < known.Number || (visit == known.Number && visit > 0 && known.Lease is null));
        if (presence.Value.Enabled && !isOld) visits[gatewayId] = new UserVisit(visit, gateways.Hear(gatewayId, Lapsed), idleSince);
        return Task.CompletedTask;
    }

    public Task Detach(string gatewayId, long visit)
    {
        Heard(Now);
        if (visit >= visits.GetValueOrDefault(gatewayId).Number) visits[gatewayId] = new UserVisit(visit, Lease: null, IdleSince: null);
        NoteLastSeen();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var lease in Leases)
        {
            lease.Forget(Lapsed);
            Heard(lease.HeardAt);
        }
        if (lastHeard is { } at && row is { DeletedAt: null } && !IsHidden) await lastSeen.Save(Id, at).WaitAsync(cancellationToken);
    }

    private IEnumerable<GatewayLease> Leases => visits.Values.Select(v => v.Lease).OfType<GatewayLease>();

    private bool IsOnline => Leases.Any(l => !l.IsOver);

    private DateTimeOffset? LastSeen => row is { DeletedAt: null } ? lastHeard : null;

    /// <summary>Since when the user is idle at all their devices; null where they are not, and for who is not here.</summary>
    private DateTimeOffset? IdleSince
    {
        get
        {
            var idle = visits.Values.Where(v => v.Lease is { IsOver: false }).Select(v => v.IdleSince).ToArray();
            return idle.Contains(null) ? null : idle.Max();
        }
    }

    /// <summary>By any thread.</summary>
    private void Lapsed(GatewayLease lease) => GrainContext.Scheduler.QueueAction(() =>
    {
        Heard(lease.HeardAt);
        if (visits.GetValueOrDefault(lease.Gateway).Lease != lease) return;
        visits.Remove(lease.Gateway);
        NoteLastSeen();
    });

    /// <summary>Nobody waits until it is stored. Of who is invisible it is not known when they went.</summary>
    private void NoteLastSeen()
    {
        if (lastHeard is { } at && row is { DeletedAt: null } && !IsOnline && !IsHidden) _ = lastSeen.Save(Id, at);
    }

    private void Heard(DateTimeOffset at) => lastHeard = lastHeard > at ? lastHeard : at;
}
