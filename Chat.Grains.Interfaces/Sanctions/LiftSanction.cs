namespace Chat.Sanctions;

/// <summary>End a ban or a mute. Where there is none, none stays.</summary>
/// <param name="By">Who asks.</param>
/// <param name="UserId">Whose.</param>
/// <param name="Kind">Which.</param>
[GenerateSerializer, Immutable, Alias("chat.LiftSanction")]
public sealed record LiftSanction([property: Id(0)] UserId By, [property: Id(1)] UserId UserId, [property: Id(2)] SanctionKind Kind);
