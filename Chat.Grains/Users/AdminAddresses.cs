using System.Collections.Frozen;

namespace Chat.Users;

/// <summary>The e-mail addresses of those who are administrators because a setting says so.</summary>
internal sealed class AdminAddresses(IEnumerable<string> addresses)
{
    private readonly FrozenSet<string> named = addresses.Select(EmailAddress.Of).ToFrozenSet();

    public IReadOnlyCollection<string> All => named;

    /// <summary>The role of who comes with this address for the first time.</summary>
    public UserRole RoleOf(string? email) => email is not null && named.Contains(email) ? UserRole.Admin : UserRole.User;
}
