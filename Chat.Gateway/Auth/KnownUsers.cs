using System.Security.Claims;
using Chat.Users;
using Microsoft.Extensions.Caching.Memory;

namespace Chat.Gateway.Auth;

/// <summary>Provisions users of other identity providers when they come, and asks whether they may be here: one call per user, process and few seconds.</summary>
internal sealed class KnownUsers(IGrainFactory grains) : IDisposable
{
    private static readonly MemoryCacheEntryOptions One = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(4) };

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <param name="user">Who the token speaks of.</param>
    /// <param name="token">The token.</param>
    /// <param name="isExternal">Another provider has made it: what it says of an address counts where it says that it has looked.</param>
    public async ValueTask Ensure(UserId user, ClaimsPrincipal token, bool isExternal)
    {
        if (known.TryGetValue((user, isExternal), out _)) return;
        await grains.User(user).Provision(new ProvisionUser
        {
            Name = token.FindFirstValue(ChatClaims.Name),
            PreferredUsername = token.FindFirstValue(ChatClaims.Username),
            Email = isExternal && token.FindFirstValue(ChatClaims.EmailVerified) is not "true" ? null : token.FindFirstValue(ChatClaims.Email),
            Picture = token.FindFirstValue(ChatClaims.Picture),
            IsExternal = isExternal,
        });
        known.Set((user, isExternal), true, One);
    }

    public void Dispose() => known.Dispose();
}
