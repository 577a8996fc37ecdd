namespace Chat.Rooms;

/// <summary>End another's membership. Who is no member stays none.</summary>
[GenerateSerializer, Immutable, Alias("chat.RemoveMember")]
public sealed record RemoveMember([property: Id(0)] UserId By, [property: Id(1)] UserId UserId);
