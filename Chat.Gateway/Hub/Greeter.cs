using System.Collections.Immutable;
using System.Text.Json;
using Chat.Gateway.Errors;
using Chat.Gateway.Wire;
using Chat.Invites;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>Answers Hello: profile, the first page of rooms, and what was missed in them after the cursors, all of it bounded.</summary>
internal sealed class Greeter(IGrainFactory grains, IOptions<PresenceOptions> presence, TimeProvider time)
{
    private const int MaxCursors = 5000;
    private const int MaxRooms = 100;
    private const int MaxMessages = 1000;
    private const int MaxMissedBytes = 1_000_000;
    private const int Parallel = 16;

    private int AwayAfter => presence.Value is { Enabled: true, AwayAfter: var after } ? (int)Math.Ceiling(after.TotalSeconds) : 0;

    public async Task<Greeting> Greet(UserId me, IReadOnlyDictionary<RoomId, long> cursors, CancellationToken aborted)
    {
        if (cursors.Count > MaxCursors) throw Refuse.Invalid($"At most {MaxCursors} cursors can be given.");
        var user = grains.User(me);
        var (account, blocked, notifications, invites) = (user.Account(), user.Blocked(), user.Notifications(), grains.GetGrain<IInviteGrain>(0).Of(me, aborted));
        var page = await user.Rooms(null, null, MaxRooms, aborted);
        var behind = page.Rooms.Where(r => cursors.TryGetValue(r.Room.Id, out var held) && held < r.Room.Rev).ToArray();
        return new Greeting(
            await account, await blocked, await notifications, await invites, page.Rooms, page.Next, await Missed(me, behind, cursors), time.GetUtcNow(), AwayAfter);
    }

    /// <summary>Rooms with the newest activity come first, so they are the ones that are caught up when not all can be.</summary>
    private async Task<ImmutableArray<SyncPage>> Missed(UserId me, RoomSummary[] behind, IReadOnlyDictionary<RoomId, long> cursors)
    {
        var missed = ImmutableArray.CreateBuilder<SyncPage>(behind.Length);
        var (messages, bytes) = (MaxMessages, MaxMissedBytes);
        foreach (var some in behind.Chunk(Parallel))
        {
            if (messages <= 0 || bytes <= 0)
            {
                missed.AddRange(some.Select(Resync));
                continue;
            }
            foreach (var page in await Task.WhenAll(some.Select(r => Sync(me, r, cursors[r.Room.Id]))))
            {
                if (page is null) continue;
                var size = Bytes(page);
                missed.Add(page.Messages.Length <= messages && size <= bytes ? page : Resync(page));
                messages -= page.Messages.Length;
                bytes -= size;
            }
        }
        return missed.ToImmutable();
    }

    /// <summary>Null when the user has left since.</summary>
    private async Task<SyncPage?> Sync(UserId me, RoomSummary room, long held)
    {
        try
        {
            return await grains.Room(room.Room.Id).Sync(me, held);
        }
        catch (ChatException refusal) when (refusal.Code is ErrorCode.NotFound or ErrorCode.NotMember)
        {
            return null;
        }
        catch (Exception error) when (Refusal.IsOutage(error) || error is ChatException { Code: ErrorCode.Unavailable })
        {
            return Resync(room);
        }
    }

    private static int Bytes(SyncPage page) => JsonSerializer.SerializeToUtf8Bytes(page, WireJson.Default.SyncPage).Length;

    private static SyncPage Resync(RoomSummary room) => new() { RoomId = room.Room.Id, Rev = room.Room.Rev, Room = room.Room, Resync = true };

    private static SyncPage Resync(SyncPage page) => new() { RoomId = page.RoomId, Rev = page.Rev, Room = page.Room, Resync = true };
}
