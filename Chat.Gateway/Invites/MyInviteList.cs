using System.Collections.Immutable;
using Chat.Invites;

namespace Chat.Gateway.Invites;

/// <summary>The invites of a user.</summary>
/// <param name="Invites">At most <see cref="IInviteGrain.MostOfUser"/>, newest first.</param>
internal sealed record MyInviteList(ImmutableArray<InvitePreview> Invites);
