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

    public PresenceSnapshot Snapshot => new(room.Id, board.Shown(), board.Online().Count);

    public int OnlineCount => board.Online().Count;

    public bool IsOnline(UserId user) => board.IsOnline(user);

    /// <summary>While the room is not loaded the gateway is believed: it reports the rooms that it has looked up for the user.</summary>
    public void Report(PresenceReport report)
    {
        if (!options.Enabled) return;
        board.Report(report, user => room.Settings is null || room.Members.Contains(user), time.GetUtcNow());
        SetAlarms();
    }

    /// <summary>The members are known now.</summary>
    public void Loaded() => board.Keep(room.Members.Contains);

    public void Remove(UserId user) => board.Remove(user);

    private Task Tell()
    {
        if (board.TakeChanges() is { } changes) publisher.Publish(new PresenceChanged(room.Id, changes.Online, changes.Offline, board.Count));
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
