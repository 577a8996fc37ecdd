namespace Chat.Users;

/// <summary>Who may write to a user directly, or make rooms with them, without having done so before.</summary>
[GenerateSerializer, Alias("chat.ContactRule")]
public enum ContactRule
{
    /// <summary>Everybody here; the default.</summary>
    Everyone,
    /// <summary>Who is in a room with them already.</summary>
    SharedRooms,
    /// <summary>Nobody: others wait until the user writes to them.</summary>
    Nobody,
}
