namespace Chat.Presence;

/// <summary>How a user shows.</summary>
[GenerateSerializer, Alias("chat.PresenceStatus")]
public enum PresenceStatus
{
    /// <summary>No connection has answered for three heartbeats.</summary>
    Offline,
    /// <summary>At least one connection answers.</summary>
    Online,
}
