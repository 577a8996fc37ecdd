using Chat.Presence;

namespace Chat.Rooms;

/// <summary>Presence: gateways report who is connected, members hear of changes gathered for a second.</summary>
internal abstract partial class RoomBase
{
    private IGrainTimer? tellTimer;
    private IGrainTimer? leaseTimer;

    protected int OnlineCount => presence.Online().Length;

    public Task ReportPresence(PresenceReport report)
    {
        if (!services.Presence.Value.Enabled || row is null) return Task.CompletedTask;
        presence.Report(report, members.Contains, Now);
        ArmPresenceTimers();
        return Task.CompletedTask;
    }

    public Task<PresenceSnapshot> Online(UserId reader)
    {
        Visible(reader);
        return Task.FromResult(new PresenceSnapshot(Id, presence.Online()));
    }

    private Task TellPresence()
    {
        tellTimer?.Dispose();
        tellTimer = null;
        var (online, offline) = presence.TakeChanges();
        if (!online.IsEmpty || !offline.IsEmpty) teller.Tell(new PresenceChanged(Id, online, offline, presence.Count));
        return Task.CompletedTask;
    }

    private Task ExpirePresence()
    {
        leaseTimer?.Dispose();
        leaseTimer = null;
        presence.Expire(Now);
        ArmPresenceTimers();
        return Task.CompletedTask;
    }

    private void ArmPresenceTimers()
    {
        var delay = services.Presence.Value.ReportDelay;
        tellTimer ??= this.RegisterGrainTimer(_ => TellPresence(), new GrainTimerCreationOptions { DueTime = delay, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        if (leaseTimer is null && presence.NextExpiry is { } next)
            leaseTimer = this.RegisterGrainTimer(_ => ExpirePresence(), new GrainTimerCreationOptions { DueTime = Until(next), Period = Timeout.InfiniteTimeSpan, Interleave = true });
    }
}
