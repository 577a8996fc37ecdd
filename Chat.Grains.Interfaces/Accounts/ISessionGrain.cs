using Chat.Calls;
using Orleans.Concurrency;

namespace Chat.Accounts;

/// <summary>A login on one device and the family of refresh tokens that follow from it. Key: the session's id.</summary>
[Alias("chat.ISessionGrain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Opens the session and answers its first refresh token.</summary>
    [Alias("Open"), Once]
    Task<string> Open(UserId user);

    /// <summary>
    /// Trades a refresh token for the next. The same token again within a minute gets the same answer; later, or once the next was traded, it
    /// revokes the session. Errors: unauthenticated, suspended.
    /// </summary>
    [Alias("Renew")]
    Task<SignedIn> Renew(string refreshToken);

    /// <summary>Ends the session, and with it the connections opened by it. Ending twice is success; a token that never was the session's ends nothing.</summary>
    [Alias("LogOut")]
    Task LogOut(string refreshToken);

    /// <summary>The session is used there now; an unknown one nowhere. From gateways, when it is opened and renewed.</summary>
    [Alias("UsedAt")]
    Task UsedAt(SessionPlace place);

    /// <summary>Ends the session of that user, as <see cref="LogOut"/> does. Errors: not_found.</summary>
    [Alias("End")]
    Task End(UserId user);

    /// <summary>Whether access tokens of this session are still good.</summary>
    [Alias("IsOpen"), ReadOnly]
    Task<bool> IsOpen();

    /// <summary>
    /// A command has changed the session's row in the database: it is read anew, and what it opened ends if it did. From silos only.
    /// </summary>
    [Alias("Reload")]
    Task Reload();
}
