namespace Chat.Invites;

/// <summary>What somebody makes of an invite.</summary>
/// <param name="UserId">Who answers.</param>
/// <param name="Code">The invite.</param>
[GenerateSerializer, Immutable, Alias("chat.InviteAnswer")]
public sealed record InviteAnswer([property: Id(0)] UserId UserId, [property: Id(1)] string Code);
