using Chat.Users;
using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

/// <summary>
/// Tells users that they are in the room, or not any more: beside what the room does, again and again until it is heard, and of each user only what
/// holds now. It dies with the activation; gateways also hear of it from the room itself. Used on the grain's scheduler only.
/// </summary>
/// <param name="id">The room.</param>
/// <param name="find">A user by id.</param>
/// <param name="time">The clock of the pauses.</param>
/// <param name="logger">Told of what was not heard.</param>
internal sealed class MemberNotices(RoomId id, Func<UserId, IUserGrain> find, TimeProvider time, ILogger<RoomGrain> logger)
{
    /// <summary>Whoever joined or left waits for the first try, and no longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>A user whose silo has gone answers from another one when asked again; hearing it twice changes nothing.</summary>
    private static readonly TimeSpan TryTakes = TimeSpan.FromSeconds(5);

    private readonly Dictionary<UserId, MemberNotice> newest = [];
    private bool isOver;

    public void Tell(UserId user, MemberNotice notice)
    {
        var isTelling = newest.Remove(user, out var older);
        newest[user] = notice;
        older?.Tried();
        if (!isTelling) _ = TellUntilHeard(user);
    }

    /// <summary>Completes when the user has heard it, or could not be reached at once. Never fails.</summary>
    public async Task Told(UserId user)
    {
        if (newest.GetValueOrDefault(user) is not { } notice) return;
        await notice.WasTried.WaitAsync(Patience, time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    /// <summary>The activation ends.</summary>
    public void End() => isOver = true;

    private async Task TellUntilHeard(UserId user)
    {
        var pause = FirstPause;
        while (!isOver)
        {
            var notice = newest[user];
            var isHeard = await Try(user, notice);
            notice.Tried();
            if (newest[user] != notice) continue;
            if (isHeard) break;
            await Task.Delay(pause, time);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        newest.Remove(user);
    }

    private async Task<bool> Try(UserId user, MemberNotice notice)
    {
        try
        {
            var told = notice.IsIn ? find(user).Entered(id, notice.Rev) : find(user).Left(id, notice.Rev);
            await told.WaitAsync(TryTakes, time);
            return true;
        }
        catch (Exception error)
        {
            logger.MemberNotTold(error, id, user);
            return false;
        }
    }
}
