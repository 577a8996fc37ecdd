namespace Chat.Invites;

/// <summary>The invites of a room. Pure; whether one still holds is a matter of the time at which it is asked for.</summary>
internal sealed class InviteBook
{
    private readonly Dictionary<string, Invite> invites = [];

    public InviteBook(IEnumerable<Invite> stored)
    {
        foreach (var invite in stored) invites[invite.Code] = invite;
    }

    public Invite? Find(string code, DateTimeOffset now) => invites.TryGetValue(code, out var invite) && invite.ExpiresAt > now ? invite : null;

    public IEnumerable<Invite> Open(DateTimeOffset now) => invites.Values.Where(invite => invite.ExpiresAt > now);

    public void Apply(InviteChange change)
    {
        if (change.Invite is { } invite) invites[change.Code] = invite;
        else invites.Remove(change.Code);
    }
}
