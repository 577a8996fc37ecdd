using System.Collections.Immutable;
using Chat.Activations;
using Chat.Presence;

namespace Chat.Rooms;

/// <summary>Presence: gateways report who is connected, members hear of changes gathered for a second.</summary>
internal sealed class RoomPresence
{
    private readonly PresenceBoard board;
    private readonly Room room;
    private readonly RoomPublisher publisher;
    private readonly PresenceOptions options;
    private readonly TimeProvider time;
    private readonly Alarm telling;
    private readonly Alarm expiry;

    public RoomPresence(IGrainBase grain, Room room, RoomPublisher publisher, PresenceOptions options, TimeProvider time)
    {
        (this.room, this.publisher, this.options, this.time) = (room, publisher, options, time);
        (telling, expiry) = (new Alarm(grain, Tell), new Alarm(grain, Expire));
        board = new PresenceBoard(options.Lease);
    }

    public ImmutableArray<UserId> Online => board.Online();

    public bool IsOnline(UserId user) => board.IsOnline(user);

    public void Report(PresenceReport report)
    {
        if (!options.Enabled || room.Settings is null) return;
        board.Report(report, room.Members.Contains, time.GetUtcNow());
        SetAlarms();
    }

    public void Remove(UserId user) => board.Remove(user);

    private Task Tell()
    {
        var (online, offline) = board.TakeChanges();
        if (!online.IsEmpty || !offline.IsEmpty) publisher.Publish(new PresenceChanged(room.Id, online, offline, board.Count));
        return Task.CompletedTask;
    }

    private Task Expire()
    {
        board.Expire(time.GetUtcNow());
        SetAlarms();
        return Task.CompletedTask;
    }

    private void SetAlarms()
    {
        telling.Set(options.ReportDelay);
        if (board.NextExpiry is { } next) expiry.Set(next - time.GetUtcNow());
    }
}
