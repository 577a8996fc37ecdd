using Chat.Invites;

namespace Chat.Gateway.Invites;

/// <summary>The answer to the making of an invite.</summary>
/// <param name="Invite">The new one, or the one that the person has.</param>
internal sealed record MadeInvite(Invite Invite);
