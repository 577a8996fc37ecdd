namespace Chat.Invites;

/// <summary>An invite that somebody can use.</summary>
/// <param name="Room">Where it leads.</param>
/// <param name="IsArchived">Nobody comes in any more.</param>
/// <param name="Preview">What it shows.</param>
internal sealed record FoundInvite(RoomId Room, bool IsArchived, InvitePreview Preview);
