using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Start or get a direct room.</summary>
/// <param name="By">Who asks; one of the participants.</param>
/// <param name="Participants">2 to 10 users, <paramref name="By"/> included, in any order.</param>
[GenerateSerializer, Immutable, Alias("chat.OpenDirect")]
public sealed record OpenDirect([property: Id(0)] UserId By, [property: Id(1)] ImmutableArray<UserId> Participants)
{
    /// <summary>Most users in a direct room.</summary>
    public const int MaxParticipants = 10;
}
