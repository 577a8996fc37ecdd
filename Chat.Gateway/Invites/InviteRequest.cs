namespace Chat.Gateway.Invites;

/// <inheritdoc cref="Chat.Invites.CreateInvite"/>
internal sealed record InviteRequest(UserId? UserId = null, int? ExpiresIn = null, int? MaxUses = null);
