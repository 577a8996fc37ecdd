using Microsoft.Extensions.Logging;

namespace Chat.Users;

/// <summary>
/// Writes for a silo when users were here last. There is no delay: while one statement is under way the next users gather, so that a gateway that
/// goes with thousands of them costs a few statements, one at a time. Used by any thread.
/// </summary>
internal sealed class LastSeenWriter(UserStore users, ILogger<LastSeenWriter> logger)
{
    private const int MostRows = 1_000;

    private readonly Lock gate = new();
    private Dictionary<UserId, DateTimeOffset> waiting = [];
    private Task writing = Task.CompletedTask;
    private Task? next;

    /// <summary>Completes when it is tried; one that fails is logged and forgotten, since the user's grain says it again when its activation ends.</summary>
    public Task Save(UserId user, DateTimeOffset at)
    {
        lock (gate)
        {
            waiting[user] = at;
            var before = writing;
            return next ??= Task.Run(() => Write(before));
        }
    }

    private async Task Write(Task before)
    {
        await before;
        foreach (var some in Take().Chunk(MostRows))
        {
            try
            {
                await users.SaveLastSeen(some);
            }
            catch (Exception error)
            {
                logger.LastSeenNotSaved(error, some.Length);
            }
        }
    }

    private Dictionary<UserId, DateTimeOffset> Take()
    {
        lock (gate)
        {
            var taken = waiting;
            (waiting, writing, next) = ([], next!, null);
            return taken;
        }
    }
}
