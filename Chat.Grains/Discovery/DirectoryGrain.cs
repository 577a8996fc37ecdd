using System.Collections.Immutable;
using Chat.Messages;
using Chat.Profiles;
using Chat.Rooms;
using Orleans.Concurrency;

namespace Chat.Discovery;

/// <summary>Searches by name, straight from the store.</summary>
[StatelessWorker, Reentrant]
internal sealed class DirectoryGrain(RoomStore rooms, ProfileStore profiles) : Grain, IDirectoryGrain
{
    private const int MaxQuery = 100;
    private const int MaxRooms = 100;
    private const int MaxUsers = 50;

    public Task<RoomPage> FindRooms(UserId reader, string query, string? cursor, int limit, CancellationToken cancellation)
    {
        if (limit is < 1 or > MaxRooms) throw Refuse.Invalid($"limit must be 1 to {MaxRooms}.");
        return rooms.Find(reader, TextRules.Clean(query, "query", MaxQuery), cursor, limit, cancellation);
    }

    public Task<ImmutableArray<UserProfile>> FindUsers(string query, int limit, CancellationToken cancellation)
    {
        if (limit is < 1 or > MaxUsers) throw Refuse.Invalid($"limit must be 1 to {MaxUsers}.");
        return profiles.Find(TextRules.Require(query, "query", MaxQuery), limit, cancellation);
    }

    public Task<bool> ShareRoom(UserId one, UserId other, CancellationToken cancellation) => rooms.Share(one, other, cancellation);

    public Task<ImmutableArray<UserProfile>> Users(ImmutableArray<UserId> ids, CancellationToken cancellation)
    {
        if (ids.IsDefaultOrEmpty || ids.Length > IDirectoryGrain.MostUsers) throw Refuse.Invalid($"Give 1 to {IDirectoryGrain.MostUsers} ids.");
        return profiles.Of(ids, cancellation);
    }
}
