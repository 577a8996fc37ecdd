using Chat.Limits;

namespace Chat.Gateway.Limits;

/// <summary>What a user may do only so often; each has a setting of the same name in <see cref="LimitOptions"/>.</summary>
internal enum Limit
{
    Connects,
    Messages,
    Edits,
    Reactions,
    Rooms,
    MembersAdded,
    Joins,
    Directs,
    Searches,
    HubCalls,
    RestCalls,
    Refusals,
}
