using Chat.Gateway.Hosting;
using Chat.Gateway.Wire;
using Chat.Rooms;
using Chat.Streams;
using Chat.Users;

namespace Chat.Gateway.Delivery;

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
    public async Task<JoinedRoom> Join(UserId id, RoomId room, string? connectionId = null)
    {
        var grain = grains.GetGrain<IRoomGrain>(room.Value);
        if (!here.TryGetValue(id, out var user)) return await grain.Join(id);
        var join = new PendingJoin(room, connectionId);
        using (await Turn.Of(user.Turns)) user.Joining.Add(join);
        try
        {
            var joined = await grain.Join(id);
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

    public Task Enter(UserId id, RoomId room) => Change(id, user => Add(user, room));

    public Task Leave(UserId id, RoomId room, long rev) => Change(id, user => Remove(user, room, rev));

    public void Tell(UserId user, IToldToClients told) => _ = hub.Clients.Clients(connections.IdsOf(user)).Tell(told);

    /// <summary>The user's stream may have lost something: the list of rooms and the sessions are looked up again.</summary>
    public Task Recover(UserId id) => Change(id, async user =>
    {
        await Reconcile(user, await grains.GetGrain<IUserGrain>(id.Value).Attach(gateway.Value, new ProvisionUser()), newcomer: null);
        foreach (var session in connections.Of(id).Select(c => c.SessionId).OfType<string>().Distinct())
        {
            if (!await sessions.IsOpen(session)) EndSession(id, session);
        }
    });

    /// <summary>In the user's turn. Never fails: whose change did not succeed connects anew, and with that gets everything.</summary>
    private async Task Change(UserId id, Func<LocalUser, Task> change)
    {
        if (!here.TryGetValue(id, out var user)) return;
        try
        {
            using var turn = await Turn.Of(user.Turns);
            if (!user.Gone) await change(user);
        }
        catch (Exception error)
        {
            logger.NotUpToDate(error, id);
            foreach (var connection in connections.Of(id)) connection.Abort();
        }
    }

    private static async Task<bool> IsIn(LocalUser user, RoomId room)
    {
        using var turn = await Turn.Of(user.Turns);
        return user.Rooms.Contains(room);
    }

    private async Task Add(LocalUser user, RoomId room)
    {
        if (!user.Rooms.Add(room)) return;
        presence.Came(user.Id, [room]);
        await rooms.Hold(room.Value);
        await Introduce(user, room, connections.IdsOf(user.Id));
    }

    /// <summary>First into the group, then the summary: what comes after its rev arrives by itself.</summary>
    private async Task Introduce(LocalUser user, RoomId room, IReadOnlyList<string> told)
    {
        foreach (var id in told) await hub.Groups.AddToGroupAsync(id, room.Value);
        var joining = user.Joining.FindAll(j => j.Room == room);
        var unaware = told.Where(id => !joining.Exists(j => j.ConnectionId == id)).ToArray();
        foreach (var join in joining) join.Complete();
        if (unaware.Length > 0) _ = Describe(user, room, unaware);
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

    private async Task Remove(LocalUser user, RoomId room, long rev)
    {
        if (!user.Rooms.Remove(room)) return;
        var ids = connections.IdsOf(user.Id);
        foreach (var id in ids) await hub.Groups.RemoveFromGroupAsync(id, room.Value);
        presence.Went(user.Id, [room]);
        rooms.Release(room.Value);
        _ = hub.Clients.Clients(ids).Tell(new RoomLeft(room, rev));
    }
}
