using Chat.Streams;

namespace Chat.Invites;

/// <summary>An invite of the user was accepted, declined or revoked.</summary>
/// <param name="UserId">Whom it was for.</param>
/// <param name="Code">The invite.</param>
[GenerateSerializer, Immutable, Alias("chat.InviteEnded")]
public sealed record InviteEnded(UserId UserId, [property: Id(0)] string Code) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => new EndedInvite(Code);
}
