using Chat.Accounts;

namespace Chat.Gateway.Auth;

/// <summary>A session of the caller.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Device">What the client calls itself; null when it does not say.</param>
/// <param name="Network">Where it comes from: an address of IPv4, a network of IPv6; null when it has none.</param>
/// <param name="CreatedAt">When it was opened.</param>
/// <param name="UsedAt">When it was used last, to within the life of an access token.</param>
/// <param name="IsCurrent">The call is made with it.</param>
internal sealed record OwnSession(string Id, string? Device, string? Network, DateTimeOffset CreatedAt, DateTimeOffset UsedAt, bool IsCurrent)
{
    public static OwnSession From(SessionInfo session, string? current) =>
        new(session.Id, session.Place.Device, session.Place.Network, session.CreatedAt, session.UsedAt, session.Id == current);
}
