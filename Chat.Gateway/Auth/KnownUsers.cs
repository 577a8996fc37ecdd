using System.Security.Claims;
using Chat.Users;
using Microsoft.Extensions.Caching.Memory;

namespace Chat.Gateway.Auth;

/// <summary>Provisions users of other identity providers when they first come: one call per user and process, as far as they are remembered.</summary>
internal sealed class KnownUsers(IGrainFactory grains) : IDisposable
{
    private static readonly MemoryCacheEntryOptions One = new() { Size = 1 };

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public async ValueTask Ensure(UserId user, ClaimsPrincipal token)
    {
        if (known.TryGetValue(user.Value, out _)) return;
        await grains.GetGrain<IUserGrain>(user.Value).Provision(new ProvisionUser
        {
            Name = token.FindFirstValue(ChatClaims.Name),
            PreferredUsername = token.FindFirstValue(ChatClaims.Username),
            Email = token.FindFirstValue(ChatClaims.Email),
            Picture = token.FindFirstValue(ChatClaims.Picture),
        });
        known.Set(user.Value, true, One);
    }

    public void Dispose() => known.Dispose();
}
