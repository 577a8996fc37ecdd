using System.Collections.Immutable;
using Chat.Rooms;
using Orleans.Concurrency;

namespace Chat.Discovery;

/// <summary>Finding rooms and users. Stateless; key 0.</summary>
[Alias("chat.IDirectoryGrain")]
public interface IDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The most users of a call.</summary>
    const int MostUsers = 200;

    /// <summary>Public rooms, and the caller's own, whose name contains the words; by name. Archived ones are left out.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="query">At most 100 characters; empty for all.</param>
    /// <param name="cursor">Where the last page ended; null for the first.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="cancellation">The reader has given up.</param>
    [Alias("FindRooms"), ReadOnly]
    Task<RoomPage> FindRooms(UserId reader, string query, string? cursor, int limit, CancellationToken cancellation = default);

    /// <summary>Users whose username or display name starts with the words, by username; at most <paramref name="limit"/> (1 to 50).</summary>
    [Alias("FindUsers"), ReadOnly]
    Task<ImmutableArray<UserProfile>> FindUsers(string query, int limit, CancellationToken cancellation = default);

    /// <summary>Whether two users are in a room together.</summary>
    [Alias("ShareRoom"), ReadOnly]
    Task<bool> ShareRoom(UserId one, UserId other, CancellationToken cancellation = default);

    /// <summary>Profiles of known users, at most <see cref="MostUsers"/>; unknown ids are left out.</summary>
    [Alias("Users"), ReadOnly]
    Task<ImmutableArray<UserProfile>> Users(ImmutableArray<UserId> ids, CancellationToken cancellation = default);
}
