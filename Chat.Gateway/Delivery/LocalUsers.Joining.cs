using Chat.Gateway.Hosting;
using Chat.Gateway.Wire;
using Chat.Rooms;

namespace Chat.Gateway.Delivery;

/// <summary>Joining, and how the other connections hear of the room.</summary>
internal sealed partial class LocalUsers
{
    private const int Tries = 3;

    /// <summary>Messages that a joiner gets with the answer (acceptance B9).</summary>
    private const int FirstScreen = 50;

    private static readonly TimeSpan PatienceWithStream = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Joins. Where the user is connected here, it answers once those connections are subscribed, or the user's stream is late; it alone
    /// moves users in and out, so a removal right behind the join is not undone by it. The connection is not told of the room otherwise.
    /// </summary>
    /// <param name="id">Who joins.</param>
    /// <param name="room">Where.</param>
    /// <param name="connectionId">The connection that gets the answer.</param>
    /// <param name="enter">By which door; null for that of public rooms.</param>
    public async Task<JoinedRoom> Join(UserId id, RoomId room, string? connectionId = null, Func<IRoomGrain, Task<JoinedRoom>>? enter = null)
    {
        var grain = grains.Room(room);
        enter ??= open => open.Join(id);
        if (!here.TryGetValue(id, out var user)) return await enter(grain);
        var join = new PendingJoin(room, connectionId);
        using (await Turn.Of(user.Turns)) user.Joining.Add(join);
        try
        {
            var joined = await enter(grain);
            if (!await IsIn(user, room))
            {
                await join.Entered.WaitAsync(PatienceWithStream, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            // What happened between the answer and the subscription reached nobody here.
            var now = await grain.Describe(id);
            if (now.Room.Rev == joined.Summary.Room.Rev) return joined;
            return joined with { Summary = now, Messages = (await grain.Newest(id, FirstScreen)).Messages };
        }
        finally
        {
            using (await Turn.Of(user.Turns)) user.Joining.Remove(join);
        }
    }

    private static async Task<bool> IsIn(LocalUser user, RoomId room)
    {
        using var turn = await Turn.Of(user.Turns);
        return user.Rooms.ContainsKey(room);
    }

    /// <summary>Outside the user's turn: a room that is slow to answer must not delay a removal.</summary>
    private async Task Describe(LocalUser user, RoomId room, string[] unaware)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                var summary = await grains.Room(room).Describe(user.Id);
                if (await IsIn(user, room)) await hub.Clients.Clients(unaware).Tell(new RoomCreated(summary));
                return;
            }
            catch (ChatException refusal) when (refusal.Code != ErrorCode.Unavailable)
            {
                return;
            }
            catch (Exception error)
            {
                logger.NotDescribed(error, user.Id, room);
                if (tried == Tries) return;
                await Task.Delay(RetryDelay, time);
            }
        }
    }
}
