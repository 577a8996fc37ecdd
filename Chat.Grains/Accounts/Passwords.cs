using Microsoft.AspNetCore.Identity;

namespace Chat.Accounts;

/// <summary>The framework's password hasher, beside the grain's scheduler: a hash takes tens of milliseconds and touches no state.</summary>
internal sealed class Passwords
{
    // The hasher wants to know whose password it is and does not use it.
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> hasher = new();

    public Task<string> Hash(string password) => Task.Run(() => hasher.HashPassword(Nobody, password));

    /// <summary>Whether the password is right. Without a hash to compare with it takes as long and is not.</summary>
    public Task<bool> Verify(string? hash, string password) => Task.Run(() =>
    {
        if (hash is not null) return hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
        hasher.HashPassword(Nobody, password);
        return false;
    });
}
