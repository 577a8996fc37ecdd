using Orleans.Concurrency;

namespace Chat.Audit;

/// <summary>Who decided what on whom, and when. Stateless; key 0.</summary>
[Alias("chat.IAuditGrain")]
public interface IAuditGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Newest first: everything to administrators, and what concerns a room to its admins. Errors: forbidden (everybody else), invalid; of the room
    /// not_found, banned, not_member.
    /// </summary>
    [Alias("Page"), ReadOnly]
    Task<AuditPage> Page(AuditQuery query, CancellationToken cancellation = default);
}
