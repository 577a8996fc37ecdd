using Chat.Calls;
using Chat.Conversations;

namespace Chat.Rooms;

/// <summary>A room: it owns its settings, members, message log, typing and presence. Key: the room's id.</summary>
[Alias("chat.IRoomGrain")]
public interface IRoomGrain : IConversationGrain
{
    /// <summary>Makes the room. Errors: conflict (it exists), invalid, not_found (a member is unknown).</summary>
    [Alias("Create"), Once]
    Task<RoomSummary> Create(CreateRoom command);

    /// <summary>Enters a public room; a member who joins again is answered the same. Errors: not_found (also for a private room), archived.</summary>
    [Alias("Join")]
    Task<JoinedRoom> Join(UserId user);

    /// <summary>Leaves; leaving twice is success. Errors: not_found, forbidden (the owner).</summary>
    [Alias("Leave")]
    Task Leave(UserId user);
}
