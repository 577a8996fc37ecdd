using System.Collections.Immutable;

namespace Chat.Users;

/// <summary>What a gateway that has a connection of a user needs to know of them.</summary>
/// <param name="Rooms">Those that they are a member of, archived ones too.</param>
/// <param name="IsHidden">Nobody is to be told that they are here.</param>
[GenerateSerializer, Immutable, Alias("chat.AttachedUser")]
public sealed record AttachedUser([property: Id(0)] ImmutableArray<RoomId> Rooms, [property: Id(1)] bool IsHidden);
