using System.Collections.Immutable;
using Chat.Invites;

namespace Chat.Gateway.Invites;

/// <summary>The invites of a room.</summary>
/// <param name="Invites">At most a hundred, newest first.</param>
internal sealed record InviteList(ImmutableArray<Invite> Invites);
