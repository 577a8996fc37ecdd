using System.Threading.RateLimiting;
using Chat.Limits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>
/// The framework's password hasher, beside the grain's scheduler: a hash takes tens of milliseconds of a core and touches no state. At most half of
/// the cores hash at a time and few wait for them, so that whoever talks is not kept waiting by those who try passwords.
/// </summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>By then whoever waits now has had a turn.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(2);

    // The hasher wants to know whose password it is and does not use it.
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> hasher = new();
    private readonly ConcurrencyLimiter turns;

    public Passwords(IOptions<LimitOptions> limits)
    {
        var most = Math.Max(1, Environment.ProcessorCount / 2);
        var waiting = limits.Value.WaitingPasswords;
        turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = waiting == 0 ? int.MaxValue : most * waiting });
    }

    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>: too many wait already.</exception>
    public Task<string> Hash(string password) => InTurn(() => hasher.HashPassword(Nobody, password));

    /// <summary>Whether the password is right. Without a hash to compare with it takes as long and is not.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>: too many wait already.</exception>
    public Task<bool> Verify(string? hash, string password) => InTurn(() =>
    {
        if (hash is not null) return hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
        hasher.HashPassword(Nobody, password);
        return false;
    });

    public void Dispose() => turns.Dispose();

    private async Task<T> InTurn<T>(Func<T> work)
    {
        using var turn = await turns.AcquireAsync();
        if (!turn.IsAcquired) throw Refuse.TooManySignIns(Later);
        return await Task.Run(work);
    }
}
