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

    /// <summary>After so long without a key or pointer at any of their devices a user is away; zero: only who says so. Clients are told, and look.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Chat:Presence:AwayAfter must be between 00:00:00 and 1.00:00:00.")]
    public TimeSpan AwayAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>After this long without a word a user is offline.</summary>
    public TimeSpan Lease => HeartbeatInterval * MissedHeartbeats;
}
