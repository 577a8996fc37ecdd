namespace Chat.Presence;

public sealed class PresenceOptions
{
    public bool Enabled { get; set; } = true;
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(30);
    public TimeSpan Lease => HeartbeatInterval * 3;
}
