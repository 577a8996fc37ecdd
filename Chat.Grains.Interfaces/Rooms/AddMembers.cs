using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Have users in a room without asking them, as far as they let this caller. Who is a member already stays as they are.</summary>
/// <param name="By">Who asks.</param>
/// <param name="UserIds">1 to 100 users.</param>
[GenerateSerializer, Immutable, Alias("chat.AddMembers")]
public sealed record AddMembers([property: Id(0)] UserId By, [property: Id(1)] ImmutableArray<UserId> UserIds);
