namespace Chat.Presence;

/// <summary>How a user shows.</summary>
[GenerateSerializer, Alias("chat.PresenceStatus")]
public enum PresenceStatus
{
    /// <summary>No connection has answered for three heartbeats.</summary>
    Offline,
    /// <summary>At least one connection answers.</summary>
    Online,
    /// <summary>As <see cref="Online"/>, and the user is not at it: they say so, or are idle at all their devices.</summary>
    Away,
    /// <summary>As <see cref="Online"/>, and the user says that they do not want to be disturbed.</summary>
    Busy,
    /// <summary>The user shows as <see cref="Offline"/> to everybody else.</summary>
    Invisible,
}
