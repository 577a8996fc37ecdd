namespace Chat.Invites;

/// <summary>What a change of a room does to an invite.</summary>
/// <param name="Code">Which.</param>
/// <param name="Invite">As it is from now on; null once it is over.</param>
internal sealed record InviteChange(string Code, Invite? Invite)
{
    public static InviteChange Put(Invite invite) => new(invite.Code, invite);

    public static InviteChange End(Invite invite) => new(invite.Code, null);

    /// <summary>Somebody came in by it; the last who can ends it.</summary>
    public static InviteChange Use(Invite invite) => invite.Uses + 1 == invite.MaxUses ? End(invite) : Put(invite with { Uses = invite.Uses + 1 });
}
