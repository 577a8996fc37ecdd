using System.Security.Cryptography;
using System.Text;
using Chat.Gateway.Hosting;
using Chat.Limits;
using Chat.Messages;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Limits;

/// <summary>
/// Counts what each user says again and again at this gateway, whether by hub or REST and in whatever rooms (acceptance G3). What was said before the
/// window is forgotten, so memory goes by who is active.
/// </summary>
internal sealed class SameTexts(IOptions<LimitOptions> options, ChatMetrics metrics, TimeProvider time)
{
    private readonly int most = options.Value.SameTexts;
    private readonly TimeSpan window = options.Value.SameTextWindow;
    private readonly Lock gate = new();

    // By a hash: texts are not kept beside the rooms that they were said in.
    private readonly Dictionary<(UserId, UInt128), List<(DateTimeOffset At, RoomId Room, ClientId Id)>> said = [];
    private int full = 1000;

    /// <summary>Texts of users that are kept, some of which are over.</summary>
    public int Held => said.Count;

    /// <summary>One message more. The repeat of one that was counted lately, by its client id, is not counted.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>, with the time to try again after.</exception>
    public void Take(RoomId room, PostMessage post)
    {
        if (most == 0 || Wait((post.AuthorId, Hash(post.Content ?? "")), room, post.ClientId) is not { } wait) return;
        metrics.Limited(nameof(LimitOptions.SameTexts));
        throw Refuse.SameText(wait);
    }

    private TimeSpan? Wait((UserId, UInt128) text, RoomId room, ClientId id)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!said.TryGetValue(text, out var times)) said[text] = times = [];
            times.RemoveAll(t => t.At <= now - window);
            if (times.Exists(t => t.Room == room && t.Id == id)) return null;
            if (times.Count >= most) return times[0].At + window - now;
            times.Add((now, room, id));
            if (said.Count > full) Forget(now);
            return null;
        }
    }

    /// <summary>What is over goes, now and then.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (text, times) in said) if (times[^1].At <= now - window) said.Remove(text);
        full = Math.Max(1000, 2 * said.Count);
    }

    private static UInt128 Hash(string content) =>
        BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(content.Trim().ToLowerInvariant())));
}
