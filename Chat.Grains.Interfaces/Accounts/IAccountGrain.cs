using Chat.Calls;

namespace Chat.Accounts;

/// <summary>An e-mail address that people register and log in with: it owns its uniqueness and its count of wrong tries. Key: the address in lower case.</summary>
[Alias("chat.IAccountGrain")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Makes a user with a password. Errors: invalid, too_long, forbidden (see <see cref="RegistrationMode"/>), conflict (address or username taken).</summary>
    [Alias("Register"), Once]
    Task<SignedIn> Register(RegisterAccount command);

    /// <summary>Opens a session. Errors: unauthenticated, suspended, rate_limited (10 tries in 3 minutes from a network, 200 from anywhere; see settings).</summary>
    [Alias("LogInFrom"), Once]
    Task<SignedIn> LogIn(LogInAccount command);

    /// <summary>
    /// Takes another password and ends all sessions of the user but one. Errors: invalid (also of a user who has no password here), too_long, forbidden
    /// (the current one is wrong), rate_limited (as to log in).
    /// </summary>
    [Alias("ChangePassword"), Once]
    Task ChangePassword(ChangePassword command);

    /// <summary>
    /// Whether it is the user's password; a try that counts. Errors: forbidden (it is not), invalid (the user has none here), rate_limited (as to log in).
    /// From silos only.
    /// </summary>
    [Alias("RequirePassword"), Once]
    Task RequirePassword(CheckPassword command);
}
