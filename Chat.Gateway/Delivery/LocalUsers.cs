using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chat.Gateway.Auth;
using Chat.Gateway.Connections;
using Chat.Gateway.Hosting;
using Chat.Gateway.Presence;
using Chat.Presence;
using Chat.Streaming.Subscriber;
using Chat.Streams;
using Chat.Users;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Delivery;

/// <summary>
/// Who is connected to this process, and keeps their connections in the groups of their rooms. One file per capability: this
/// one opens and closes connections, those beside it move users in and out of rooms.
/// </summary>
internal sealed partial class LocalUsers
{
    private static readonly TimeSpan PatienceAtParting = TimeSpan.FromSeconds(3);

    private const int Recoveries = 50;

    private readonly ConcurrentDictionary<UserId, LocalUser> here = new();
    private readonly SemaphoreSlim recoveries = new(Recoveries);
    private readonly IGrainFactory grains;
    private readonly IHubContext hub;
    private readonly LocalConnections connections;
    private readonly SharedStreams<RoomEvent> rooms;
    private readonly SharedStreams<UserEvent> inboxes;
    private readonly PresenceReporter presence;
    private readonly LocalStatuses statuses;
    private readonly SessionChecks sessions;
    private readonly GatewayId gateway;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    public LocalUsers(
        IClusterClient client, IHubContext hub, LocalConnections connections, SharedStreams<RoomEvent> rooms,
        PresenceReporter presence, LocalStatuses statuses, SessionChecks sessions, GatewayId gateway, TimeProvider time, ILogger<LocalUsers> logger)
    {
        (this.hub, this.connections, this.rooms, this.presence, this.statuses) = (hub, connections, rooms, presence, statuses);
        (this.sessions, this.gateway, this.time, this.logger) = (sessions, gateway, time, logger);
        grains = client;
        var streams = client.GetStreamProvider(ChatStreams.Provider);
        inboxes = new(streams, ChatStreams.User, key => new UserFeed(new UserId(key), this, logger));
    }

    /// <summary>
    /// Subscribes the connection to all rooms of its user. The user's own stream comes first: what changes while the list is
    /// fetched waits for its turn and is applied after it.
    /// </summary>
    public async Task Open(LocalConnection connection)
    {
        var (user, turn) = await Arrive(connection);
        try
        {
            using var held = turn;
            await inboxes.Hold(user.Id.Value);
            // What ends from here on is told; what ended before is not, and may be remembered otherwise (acceptance A3).
            if (connection.SessionId is { } session && !await sessions.IsOpenNow(session)) throw Refuse.Unauthenticated("The session has ended.");
            await Attach(user, connection);
        }
        catch
        {
            await Close(connection);
            throw;
        }
    }

    /// <summary>The last one of a user takes the user's subscriptions along.</summary>
    public async Task Close(LocalConnection connection)
    {
        if (!here.TryGetValue(connection.UserId, out var user)) return;
        using var turn = await Turn.Of(user.Turns);
        var visit = connections.Visit(user.Id);
        if (!connections.Remove(connection) || user.Gone) return;
        statuses.Closed(user.Id, connection.Id);
        inboxes.Release(user.Id.Value);
        if (!connections.Of(user.Id).IsEmpty) return;

        user.Gone = true;
        foreach (var room in user.Rooms.Keys) rooms.Release(room.Value);
        // The user first: who hears of it from a room and asks for the user must be answered the same.
        await Detach(user.Id, visit);
        presence.Went(user.Id, user.Rooms.Keys);
        here.TryRemove(KeyValuePair.Create(user.Id, user));
    }

    /// <summary>Ends the connections that a session opened.</summary>
    public void EndSession(UserId user, string session)
    {
        sessions.Ended(session);
        foreach (var connection in connections.Of(user).Where(c => c.SessionId == session)) connection.Abort();
    }

    /// <summary>Ends all connections of a user.</summary>
    public void EndAll(UserId user)
    {
        foreach (var connection in connections.Of(user)) connection.Abort();
    }

    private async Task<(LocalUser User, Turn Turn)> Arrive(LocalConnection connection)
    {
        while (true)
        {
            var user = here.GetOrAdd(connection.UserId, id => new LocalUser(id));
            var turn = await Turn.Of(user.Turns);
            if (!user.Gone)
            {
                connections.Add(connection);
                statuses.Opened(user.Id, connection.Id, user.Rooms.Select(r => r.Key));
                return (user, turn);
            }
            turn.Dispose();
        }
    }

    private async Task Attach(LocalUser user, LocalConnection connection)
    {
        await Reconcile(user, await RoomsOf(user, new ProvisionUser { Name = connection.Name }), connection.Id);
        foreach (var room in user.Rooms.Keys) await Subscribe(user, connection.Id, room);
    }

    /// <summary>Without an answer it is tried again later.</summary>
    private async Task Detach(UserId user, long visit)
    {
        try
        {
            await grains.User(user).Detach(gateway.Value, visit).WaitAsync(PatienceAtParting, time);
        }
        catch (Exception error)
        {
            logger.NotDetached(error, user);
            presence.Departed(user, visit);
        }
    }

    /// <summary>Makes the rooms those of the list.</summary>
    private async Task Reconcile(LocalUser user, ImmutableArray<RoomId> now, string? newcomer)
    {
        var before = user.Rooms.Keys.ToHashSet();
        foreach (var room in before.Except(now)) await Remove(user, room, rev: 0);
        var added = now.Where(room => user.Rooms.TryAdd(room, 0)).ToArray();
        await Task.WhenAll(added.Select(room => Hold(user, room)));
        var others = connections.IdsOf(user.Id, except: newcomer);
        if (others.Count == 0) return;
        foreach (var room in added) await Introduce(user, room, others);
    }

    /// <summary>Presence after the subscription, which shows when the room forgets it.</summary>
    private async Task Hold(LocalUser user, RoomId room)
    {
        await rooms.Hold(room.Value);
        if (!user.IsHidden) presence.Came(user.Id, room);
    }

    /// <summary>The user's rooms, and whether the user shows.</summary>
    private async Task<ImmutableArray<RoomId>> RoomsOf(LocalUser user, ProvisionUser claims)
    {
        var attached = await grains.User(user.Id).Attach(gateway.Value, claims, connections.Visit(user.Id));
        if (statuses.IdleSince(user.Id) is not null) statuses.SayIdleAgain(user.Id);
        Show(user, attached.Chosen, attached.Until);
        return attached.Rooms;
    }

    private void Show(LocalUser user, PresenceStatus chosen, DateTimeOffset? until)
    {
        statuses.Chose(user.Id, chosen, until);
        var isHidden = chosen == PresenceStatus.Invisible;
        if (user.IsHidden == isHidden) return;
        user.IsHidden = isHidden;
        if (isHidden) presence.Went(user.Id, user.Rooms.Keys);
        else foreach (var room in user.Rooms.Keys) presence.Came(user.Id, room);
    }
}
