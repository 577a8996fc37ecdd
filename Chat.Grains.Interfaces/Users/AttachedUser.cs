using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Users;

/// <summary>What a gateway that has a connection of a user needs to know of them.</summary>
/// <param name="Rooms">Those that they are a member of, archived ones too.</param>
/// <param name="IsHidden">Nobody is to be told that they are here: <paramref name="Chosen"/>, for gateways of the version before.</param>
/// <param name="Chosen">How they want to show.</param>
/// <param name="Until">When that is over, UTC; null for when they change it.</param>
[GenerateSerializer, Immutable, Alias("chat.AttachedUser")]
public sealed record AttachedUser(
    [property: Id(0)] ImmutableArray<RoomId> Rooms,
    [property: Id(1)] bool IsHidden,
    [property: Id(2)] PresenceStatus Chosen,
    [property: Id(3)] DateTimeOffset? Until);
