namespace Chat.Sanctions;

/// <summary>What a change of a room does to a ban or a mute.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Kind">Which.</param>
/// <param name="Row">As it is from now on; null once it is lifted.</param>
internal sealed record SanctionChange(UserId UserId, SanctionKind Kind, SanctionRow? Row);
