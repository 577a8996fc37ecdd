using Chat.Accounts;
using Microsoft.Extensions.Caching.Memory;

namespace Chat.Gateway.Auth;

/// <summary>Whether a session is still open, remembered for a few seconds.</summary>
internal sealed class SessionChecks(IGrainFactory grains) : IDisposable
{
    /// <summary>A revoked session must be refused within five seconds (acceptance A3).</summary>
    private static readonly MemoryCacheEntryOptions ForSeconds = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(4) };

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public async ValueTask<bool> IsOpen(string session) => answers.TryGetValue(session, out bool known) ? known : await IsOpenNow(session);

    /// <summary>As the session itself says, whatever is remembered.</summary>
    public async Task<bool> IsOpenNow(string session) => answers.Set(session, await grains.Session(session).IsOpen(), ForSeconds);

    public void Ended(string session) => answers.Set(session, false, ForSeconds);

    public void Dispose() => answers.Dispose();
}
