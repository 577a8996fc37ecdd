using System.Net;
using Chat.Gateway.Errors;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Auth;

/// <summary>
/// Tries per account and remote address, in a fixed window that begins with the first. All windows are equally long, so they end in
/// the order they began; when there are too many, the oldest is given up.
/// </summary>
internal sealed class LoginLimit(IOptions<LoginLimitOptions> options, TimeProvider time)
{
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Email, string Address), Window> windows = [];
    private readonly Queue<((string, string) Key, Window Window)> byAge = new();

    /// <summary>Counts a try. Throws rate_limited.</summary>
    public void Try(string email, IPAddress? address)
    {
        if (options.Value.LoginTries == 0) return;
        var now = time.GetUtcNow();
        lock (gate)
        {
            Forget(now);
            var key = Key(email, address);
            if (!windows.TryGetValue(key, out var window))
            {
                windows[key] = window = new Window(now + options.Value.LoginWindow);
                byAge.Enqueue((key, window));
            }
            if (window.Tries >= options.Value.LoginTries) throw Refusal.RateLimited(window.EndsAt - now);
            window.Tries++;
        }
    }

    /// <summary>The right password was given.</summary>
    public void Clear(string email, IPAddress? address)
    {
        lock (gate) windows.Remove(Key(email, address));
    }

    private void Forget(DateTimeOffset now)
    {
        while (byAge.TryPeek(out var oldest) && (oldest.Window.EndsAt <= now || byAge.Count > Most))
        {
            byAge.Dequeue();
            if (windows.TryGetValue(oldest.Key, out var window) && ReferenceEquals(window, oldest.Window)) windows.Remove(oldest.Key);
        }
    }

    private static (string, string) Key(string email, IPAddress? address) => (email, address?.ToString() ?? "");

    private sealed class Window(DateTimeOffset endsAt)
    {
        public DateTimeOffset EndsAt => endsAt;

        public int Tries { get; set; }
    }
}
