using Chat.Conversations;
using Chat.Rooms;

namespace Chat.Directs;

/// <summary>A direct conversation of two to ten users, whose membership is fixed. Key: the id over its participants.</summary>
[Alias("chat.IDirectGrain")]
public interface IDirectGrain : IConversationGrain
{
    /// <summary>Starts the conversation or answers the one there is. Errors: invalid (participants that are not the key's, fewer than two, more than ten), not_found (an unknown user).</summary>
    [Alias("Open")]
    Task<RoomSummary> Open(OpenDirect command);
}
