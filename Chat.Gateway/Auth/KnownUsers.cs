using System.Collections.Concurrent;
using System.Security.Claims;
using Chat.Users;

namespace Chat.Gateway.Auth;

/// <summary>Provisions users of other identity providers when they first come: one call per user and process.</summary>
internal sealed class KnownUsers(IGrainFactory grains)
{
    /// <summary>Forgetting all at once costs one call per user who comes again; keeping an order would cost more.</summary>
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<UserId, bool> known = new();

    public async ValueTask Ensure(UserId user, ClaimsPrincipal token)
    {
        if (known.ContainsKey(user)) return;
        await grains.GetGrain<IUserGrain>(user.Value).Provision(new ProvisionUser
        {
            Name = token.FindFirstValue(ChatClaims.Name),
            PreferredUsername = token.FindFirstValue(ChatClaims.Username),
            Email = token.FindFirstValue(ChatClaims.Email),
            Picture = token.FindFirstValue(ChatClaims.Picture),
        });
        if (known.Count >= Most) known.Clear();
        known[user] = true;
    }
}
