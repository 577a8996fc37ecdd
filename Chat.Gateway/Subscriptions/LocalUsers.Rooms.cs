using Chat.Gateway.Connections;
using Chat.Gateway.Hosting;
using Chat.Gateway.Wire;
using Chat.Rooms;
using Chat.Streams;
using Chat.Users;

namespace Chat.Gateway.Subscriptions;

internal sealed partial class LocalUsers
{
    private const int Tries = 3;

    private static readonly TimeSpan PatienceWithStream = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Joins, and answers once the connection is subscribed. The user's stream alone moves users in and out, so a removal right
    /// behind the join is not undone by it.
    /// </summary>
    public async Task<JoinedRoom> Join(LocalConnection connection, RoomId room)
    {
        if (!here.TryGetValue(connection.UserId, out var user)) throw new OperationCanceledException();
        var join = new PendingJoin(room, connection.Id);
        using (await Turn.Of(user.Turns)) user.Joining.Add(join);
        try
        {
            var grain = grains.GetGrain<IRoomGrain>(room.Value);
            var joined = await grain.Join(user.Id);
            if (!await IsIn(user, room))
            {
                await join.Entered.WaitAsync(PatienceWithStream, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!join.Entered.IsCompleted) await Enter(user.Id, room);
            }
            // What happened between the answer and the subscription reached nobody here.
            var isNow = await grain.Describe(user.Id);
            return isNow.Room.Rev == joined.Summary.Room.Rev ? joined : await grain.Join(user.Id);
        }
        finally
        {
            using (await Turn.Of(user.Turns)) user.Joining.Remove(join);
        }
    }

    public async Task Enter(UserId id, RoomId room)
    {
        if (!here.TryGetValue(id, out var user)) return;
        using var turn = await Turn.Of(user.Turns);
        if (user.Gone || !user.Rooms.Add(room)) return;
        presence.Came(id, [room]);
        await rooms.Hold(room).WaitAsync(StreamHub<RoomEvent>.Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Introduce(user, room, connections.IdsOf(id));
    }

    public async Task Leave(UserId id, RoomId room, long rev)
    {
        if (!here.TryGetValue(id, out var user)) return;
        using var turn = await Turn.Of(user.Turns);
        if (!user.Gone) await Remove(user, room, rev);
    }

    public void Tell(UserId user, IToldToClients told) => _ = hub.Clients.Clients(connections.IdsOf(user)).Tell(told);

    /// <summary>The user's stream may have lost something: the list of rooms and the sessions are looked up again.</summary>
    public async Task Recover(UserId id)
    {
        if (!here.TryGetValue(id, out var user)) return;
        try
        {
            using (await Turn.Of(user.Turns))
            {
                if (user.Gone) return;
                await Reconcile(user, await grains.GetGrain<IUserGrain>(id.Value).Attach(gateway.Value, new ProvisionUser()), newcomer: null);
            }
            foreach (var session in connections.Of(id).Select(c => c.SessionId).OfType<string>().Distinct())
            {
                if (!await sessions.IsOpen(session)) EndSession(id, session);
            }
        }
        catch (Exception error)
        {
            // The clients connect anew and with that get everything.
            logger.NotRecovered(error, id);
            foreach (var connection in connections.Of(id)) connection.Abort();
        }
    }

    private static async Task<bool> IsIn(LocalUser user, RoomId room)
    {
        using var turn = await Turn.Of(user.Turns);
        return user.Rooms.Contains(room);
    }

    /// <summary>First into the group, then the summary: what comes after its rev arrives by itself.</summary>
    private async Task Introduce(LocalUser user, RoomId room, IReadOnlyList<string> told)
    {
        foreach (var id in told) await hub.Groups.AddToGroupAsync(id, room.Value);
        var joining = user.Joining.FindAll(j => j.Room == room);
        var unaware = told.Except(joining.Select(j => j.ConnectionId)).ToArray();
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
                await Task.Delay(StreamHub<RoomEvent>.RetryDelay, time);
            }
        }
    }

    private async Task Remove(LocalUser user, RoomId room, long rev)
    {
        if (!user.Rooms.Remove(room)) return;
        var ids = connections.IdsOf(user.Id);
        foreach (var id in ids) await hub.Groups.RemoveFromGroupAsync(id, room.Value);
        presence.Went(user.Id, [room]);
        rooms.Release(room);
        _ = hub.Clients.Clients(ids).Tell(new RoomLeft(room, rev));
    }
}
