using Chat.Presence;

namespace Chat.Users;

/// <summary>A user is connected to a gateway, or was.</summary>
/// <param name="Number">A later one has a higher number.</param>
/// <param name="Lease">The gateway's; null where the visit has ended, so that what comes late does not begin it again.</param>
/// <param name="IdleSince">Since when all the user's devices there are idle; null where one is not.</param>
internal readonly record struct UserVisit(long Number, GatewayLease? Lease, DateTimeOffset? IdleSince);
