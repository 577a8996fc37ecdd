using System.ComponentModel.DataAnnotations;

namespace Chat.Presence;

/// <summary>Settings of presence, section <c>Chat:Presence</c> (acceptance E3).</summary>
public sealed class PresenceOptions
{
    /// <summary>Off: nobody is shown online, and no presence event is sent.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a connection must answer. Shorter notices a lost client sooner and costs a ping each.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Missed heartbeats after which a user is offline.</summary>
    [Range(1, 100)]
    public int MissedHeartbeats { get; set; } = 3;

    /// <summary>How long changes are gathered before the members of a room hear of them.</summary>
    public TimeSpan ReportDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After this long without a word a user is offline.</summary>
    public TimeSpan Lease => HeartbeatInterval * MissedHeartbeats;
}
