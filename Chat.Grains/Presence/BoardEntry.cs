namespace Chat.Presence;

/// <summary>What a gateway has said of a room.</summary>
/// <param name="lease">The gateway's when it did.</param>
internal sealed class BoardEntry(GatewayLease lease)
{
    public GatewayLease Lease => lease;

    /// <summary>Of the last report.</summary>
    public long Number { get; set; }

    /// <summary>Who is connected there, and how they show. The entry is kept also while there are none, for its number.</summary>
    public Dictionary<UserId, PresenceStatus> Users { get; } = [];
}
