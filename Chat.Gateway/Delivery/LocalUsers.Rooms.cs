using Chat.Gateway.Hosting;
using Chat.Gateway.Wire;
using Chat.Presence;
using Chat.Streams;
using Chat.Users;

namespace Chat.Gateway.Delivery;

internal sealed partial class LocalUsers
{
    /// <summary>What the user's stream or the room's says of the user. Each is told by both, in whatever order; the newer counts.</summary>
    public void Moved(UserId id, RoomId room, bool isIn, long rev)
    {
        if (here.TryGetValue(id, out var user)) _ = isIn ? Change(id, found => Add(found, room, rev)) : Leave(user, room, rev);
    }

    public void Tell(UserId user, IToldToClients told) => _ = hub.Clients.Clients(connections.IdsOf(user)).Tell(told);

    /// <summary>The user has chosen how to show.</summary>
    public void Shows(UserId id, PresenceStatus chosen, DateTimeOffset? until) => _ = Change(id, user =>
    {
        Show(user, chosen, until);
        return Task.CompletedTask;
    });

    /// <summary>The user's stream may have lost something: the list of rooms and the sessions are looked up again.</summary>
    public async Task Recover(UserId id)
    {
        // The users of a silo that has died are looked up a few at a time.
        using var place = await Turn.Of(recoveries);
        await Change(id, LookUp);
    }

    /// <summary>The room's activation may be another one, which was not told who is connected here.</summary>
    public void Forgotten(RoomId room) => presence.SayAgain(room);

    private async Task LookUp(LocalUser user)
    {
        var id = user.Id;
        await Reconcile(user, await RoomsOf(user, new ProvisionUser()), newcomer: null);
        foreach (var session in connections.Of(id).Select(c => c.SessionId).OfType<string>().Distinct())
        {
            if (!await sessions.IsOpen(session)) EndSession(id, session);
        }
    }

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

    private async Task Add(LocalUser user, RoomId room, long rev)
    {
        if (!user.Rooms.TryAdd(room, rev))
        {
            user.Rooms[room] = Math.Max(rev, user.Rooms[room]);
            return;
        }
        await Hold(user, room);
        await Introduce(user, room, connections.IdsOf(user.Id));
    }

    /// <summary>First into the group, then the summary: what comes after its rev arrives by itself.</summary>
    private async Task Introduce(LocalUser user, RoomId room, IReadOnlyList<string> told)
    {
        foreach (var id in told) await Subscribe(user, id, room);
        var joining = user.Joining.FindAll(j => j.Room == room);
        var unaware = told.Where(id => !joining.Exists(j => j.ConnectionId == id)).ToArray();
        foreach (var join in joining) join.Complete();
        if (unaware.Length > 0) _ = Describe(user, room, unaware);
    }

    private async Task Remove(LocalUser user, RoomId room, long rev)
    {
        if (!user.Rooms.TryRemove(room, out _)) return;
        var ids = connections.IdsOf(user.Id);
        await Unsubscribe(ids, room);
        presence.Went(user.Id, [room]);
        rooms.Release(room.Value);
        _ = hub.Clients.Clients(ids).Tell(new RoomLeft(room, rev));
    }

    /// <summary>The connections hear nothing more at once (promise P26): the turn may be long in coming where the user connects again and again.</summary>
    private async Task Leave(LocalUser user, RoomId room, long rev)
    {
        if (user.Rooms.GetValueOrDefault(room) > rev) return;
        user.Leaving.AddOrUpdate(room, rev, (_, known) => Math.Max(known, rev));
        if (user.IsLeaving(room)) await Unsubscribe(connections.IdsOf(user.Id), room);
        await Change(user.Id, async found =>
        {
            user.Leaving.TryRemove(KeyValuePair.Create(room, rev));
            if (!found.Rooms.TryGetValue(room, out var at)) return;
            if (at <= rev) await Remove(found, room, rev);
            // Back already.
            else foreach (var connection in connections.IdsOf(user.Id)) await Subscribe(found, connection, room);
        });
    }

    private async Task Subscribe(LocalUser user, string connection, RoomId room)
    {
        if (user.IsLeaving(room)) return;
        await hub.Groups.AddToGroupAsync(connection, room.Value);
        if (user.IsLeaving(room)) await hub.Groups.RemoveFromGroupAsync(connection, room.Value);
    }

    private async Task Unsubscribe(IReadOnlyList<string> ids, RoomId room)
    {
        foreach (var id in ids) await hub.Groups.RemoveFromGroupAsync(id, room.Value);
    }
}
