namespace Chat.Invites;

/// <summary>What clients are told of <see cref="InviteEnded"/>.</summary>
/// <param name="Code">The invite.</param>
public sealed record EndedInvite(string Code);
