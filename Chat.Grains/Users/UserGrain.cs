using Chat.Blocks;
using Chat.Invites;
using Chat.Mentions;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Rooms;
using Chat.Storage;
using Chat.Streams;
using Chat.Threads;
using Microsoft.Extensions.Options;

namespace Chat.Users;

/// <summary>A user; one file per capability beside this one. Calls run from rooms to users, never back (design 4).</summary>
[GrainType(GrainTypes.User)]
internal sealed partial class UserGrain(
    UserStore users,
    LastSeenWriter lastSeen,
    RoomStore rooms,
    MessageStore messages,
    GatewayLeases gateways,
    MentionStore mentions,
    BlockStore blocks,
    NotificationStore notificationStore,
    TimeProvider time,
    AdminAddresses admins,
    IOptions<PresenceOptions> presence) : LoadedGrain, IUserGrain
{
    private UserRow? row;

    private UserId Id => new(this.GetPrimaryKeyString());

    private DateTimeOffset Now => time.GetUtcNow();

    protected override bool IsKnown => row is not null;

    protected override async Task Load() => row = await users.Load(Id);

    public async Task<Account> Provision(ProvisionUser claims)
    {
        row ??= await Insert(UserRules.Provisioned(Id, claims, Now));
        // What another provider calls its users is up to it, or even to them; ids of ours are no secret.
        if (claims.IsExternal && row.PasswordHash is not null)
            throw Refuse.Unauthenticated("The subject belongs to a user who registered here.");
        row.RequireGoodStanding(Now);
        return Present(row);
    }

    public Task RequireGoodStanding()
    {
        Known.RequireGoodStanding(Now);
        return Task.CompletedTask;
    }

    public Task<Account> Account() => Task.FromResult(Present(Known));

    public Task<Account> AsSeen()
    {
        var shown = Present(Known);
        var isHidden = shown.Status == PresenceStatus.Invisible;
        var seen = Known.ShowLastSeen ? (isHidden ? null : IdleSince) ?? shown.LastSeenAt : null;
        return Task.FromResult(shown with { Status = StatusRules.Seen(shown.Status, IdleSince is not null), LastSeenAt = seen });
    }

    public async Task<Account> Update(UpdateProfile command)
    {
        Known.RequireGoodStanding(Now);
        var changed = Known with
        {
            DisplayName = command.DisplayName is null ? Known.DisplayName : UserRules.DisplayName(command.DisplayName),
            Username = command.Username is null ? Known.Username : UserRules.Username(command.Username),
            AvatarUrl = command.AvatarUrl is null ? Known.AvatarUrl : TextRules.Address(command.AvatarUrl, "avatarUrl"),
            StatusText = command.StatusText is null ? Known.StatusText : UserRules.StatusText(command.StatusText),
            // Another text has no end that an earlier one had.
            StatusUntil = command.StatusText is null ? Known.StatusUntil : null,
            About = command.About is null ? Known.About : UserRules.About(command.About),
            ContactBy = command.ContactBy ?? Known.ContactBy,
            ShowLastSeen = command.ShowLastSeen ?? Known.ShowLastSeen,
        };
        if (changed != Known && !await users.Update(changed)) throw Refuse.Conflict("That username is taken.");
        return await Take(changed);
    }

    public Task EndSession(string sessionId) => Tell(new SessionEnded(Id, sessionId));

    public async Task Reload()
    {
        var before = row;
        await Load();
        if (row is not { } now) return;
        if (now.Role != before?.Role) await Tell(Changed(now));
        if (now.IsOut(Now)) await Tell(new UserSuspended(Id));
    }

    public Task Invited(InvitePreview invite) => Tell(new Invited(Id, invite));

    public Task InviteEnded(string code) => Tell(new InviteEnded(Id, code));

    public Task HasReadThread(ThreadReadState state) => Tell(new ThreadRead(Id, state));

    private UserRow Known => row ?? throw Refuse.NotFound("user");

    private async Task<UserRow> Insert(UserRow claimed)
    {
        var wanted = claimed with { Role = admins.RoleOf(claimed.Email) };
        var (outcome, row) = await users.InsertNumbered(wanted);
        // The address belongs to somebody who registered here; a token of another provider does not make it theirs.
        if (outcome == InsertUserOutcome.EmailTaken) (outcome, row) = await users.InsertNumbered(claimed with { Email = null });
        return outcome switch
        {
            InsertUserOutcome.Inserted => row,
            InsertUserOutcome.Exists => await users.Load(Id) ?? throw Refuse.Unavailable(),
            _ => throw Refuse.Unavailable(),
        };
    }

    private async Task<Account> Take(UserRow changed)
    {
        var isChanged = changed != row;
        row = changed;
        if (isChanged) await Tell(Changed(changed));
        return Present(changed);
    }

    private AccountChanged Changed(UserRow to) => new(Id, Present(to), StatusRules.Now(to, Now).Status);

    private Account Present(UserRow stored) => Shown(StatusRules.Now(stored, Now));

    private Account Shown(UserRow user) => new()
    {
        Id = user.Id,
        Username = user.Username,
        DisplayName = user.DisplayName,
        AvatarUrl = user.AvatarUrl,
        Email = user.Email,
        Role = user.Role,
        CreatedAt = user.CreatedAt,
        Status = StatusRules.Shown(user.Status, IsOnline),
        StatusText = user.StatusText,
        StatusEmoji = user.StatusEmoji,
        StatusUntil = user.StatusUntil,
        About = user.About,
        ContactBy = user.ContactBy,
        // Who is invisible was seen last when they were not.
        LastSeenAt = user.Status == PresenceStatus.Invisible ? user.LastSeenAt : IsOnline ? null : LastSeen ?? user.LastSeenAt,
        ShowLastSeen = user.ShowLastSeen,
    };

    private Task Tell(UserEvent told) =>
        this.GetStreamProvider(ChatStreams.Provider).GetStream<UserEvent>(StreamId.Create(ChatStreams.User, Id.Value)).OnNextAsync(told);
}
