using Chat.Streams;

namespace Chat.Invites;

/// <summary>The user was invited into a room.</summary>
/// <param name="UserId">Who is invited.</param>
/// <param name="Invite">Where, and by whom.</param>
[GenerateSerializer, Immutable, Alias("chat.Invited")]
public sealed record Invited(UserId UserId, [property: Id(0)] InvitePreview Invite) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => Invite;
}
