using Chat.Accounts;

namespace Chat.Gateway.Auth;

/// <summary>What who wants to register has to know.</summary>
/// <param name="Registration">Who may.</param>
internal sealed record RegistrationInfo(RegistrationMode Registration);
