using Chat.Invites;
using Chat.Limits;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>An e-mail address that people log in with. One that nobody has registered leaves neither a row nor an activation behind.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class AccountGrain(
    UserStore users,
    SessionStore sessions,
    InviteStore invites,
    AdminAddresses admins,
    Passwords passwords,
    TimeProvider time,
    IOptions<AccountOptions> accounts,
    IOptions<LimitOptions> limits,
    ILogger<AccountGrain> logger,
    [PersistentState("tries", GrainStorage.Name)] IPersistentState<LoginTries> tries) : Grain, IAccountGrain
{
    private string Email => this.GetPrimaryKeyString();

    private bool Counts => limits.Value.LoginTries > 0 || limits.Value.LoginTriesOfAccount > 0;

    public async Task<SignedIn> Register(RegisterAccount command)
    {
        var wanted = command.Username is null ? null : UserRules.Username(command.Username);
        var displayName = command.DisplayName is null ? null : UserRules.DisplayName(command.DisplayName);
        PasswordRules.Check(command.Password);
        await RequireOpen(command.Invite);
        if (await users.ByEmail(Email) is not null) throw EmailTaken();

        var id = new UserId(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));
        var username = wanted ?? UserRules.SuggestUsername(displayName);
        var row = new UserRow
        {
            Id = id,
            Username = username,
            DisplayName = displayName ?? username,
            Email = Email,
            PasswordHash = await passwords.Hash(command.Password),
            Role = admins.RoleOf(Email),
            CreatedAt = time.GetUtcNow(),
        };
        await Insert(row, mayRename: wanted is null);
        if (command.From is { } from) await Remember(from);
        return await OpenSession(id);
    }

    public async Task<SignedIn> LogIn(LogInAccount command)
    {
        var password = Possible(command.Password);
        if (await users.ByEmail(Email) is not { } user)
        {
            DeactivateOnIdle();
            await passwords.Verify(null, password);
            throw Wrong();
        }
        if (tries.State.Wait(limits.Value, command.From, time.GetUtcNow()) is { } wait) throw Refuse.RateLimited(wait);
        if (!await Verify(user, password, command.From)) throw Wrong();
        await Remember(command.From);
        user.RequireGoodStanding(time.GetUtcNow());
        return await OpenSession(user.Id);
    }

    public async Task ChangePassword(ChangePassword command)
    {
        PasswordRules.Check(command.New);
        await RequirePassword(new CheckPassword(command.UserId, command.Current, command.From));
        var hash = await passwords.Hash(command.New);
        var ended = await sessions.EndOthers(command.UserId, command.Session, SqlTime.Cut(time.GetUtcNow()), hash);
        try
        {
            await GrainFactory.Tell(ended);
        }
        catch (Exception error)
        {
            // The password is another already, and the sessions are noted as ended.
            logger.SessionsNotTold(error, command.UserId);
        }
    }

    public async Task RequirePassword(CheckPassword command)
    {
        if (await users.ByEmail(Email) is not { PasswordHash: not null } user || user.Id != command.UserId) throw Refuse.Invalid("There is no password here.");
        if (tries.State.Wait(limits.Value, command.From, time.GetUtcNow()) is { } wait) throw Refuse.RateLimited(wait);
        if (!await Verify(user, Possible(command.Password), command.From)) throw Refuse.Forbidden("The password is wrong.");
        await Remember(command.From);
    }

    /// <summary>What is longer than any password is none, and costs no more.</summary>
    private static string Possible(string? password) => password is { Length: <= PasswordRules.MaxLength } possible ? possible : "";

    private async Task<bool> Verify(UserRow user, string password, string from)
    {
        var verified = passwords.Verify(user.PasswordHash, password);
        // Refused, because too many wait: not a try.
        if (!Counts || verified.IsFaulted) return await verified;
        tries.State.Begin(from, time.GetUtcNow());
        // Written meanwhile: the answer takes as long as one about an address that nobody has registered.
        await Task.WhenAll(verified, tries.WriteStateAsync());
        return await verified;
    }

    private Task Remember(string from)
    {
        if (!Counts) return Task.CompletedTask;
        tries.State.Succeed(from);
        return tries.WriteStateAsync();
    }

    private async Task Insert(UserRow row, bool mayRename)
    {
        var first = accounts.Value.FirstIsAdmin is true;
        var outcome = mayRename ? (await users.InsertNumbered(row, first)).Outcome : await users.Insert(row, first);
        if (outcome == InsertUserOutcome.UsernameTaken) throw mayRename ? Refuse.Unavailable() : Refuse.Conflict("That username is taken.");
        if (outcome != InsertUserOutcome.Inserted) throw EmailTaken();
    }

    private async Task<SignedIn> OpenSession(UserId user)
    {
        var sessionId = Guid.NewGuid().ToString("N");
        var token = await GrainFactory.Session(sessionId).Open(user);
        await RequireStillGood(user, sessionId);
        return new SignedIn(await GrainFactory.User(user).Account(), sessionId, token);
    }

    /// <summary>Who was suspended meanwhile has a session that nobody has ended.</summary>
    private async Task RequireStillGood(UserId id, string session)
    {
        if (await users.Load(id) is not { } user || !user.IsSuspended(time.GetUtcNow())) return;
        await GrainFactory.Session(session).End(id);
        user.RequireGoodStanding(time.GetUtcNow());
    }

    /// <summary>Errors: forbidden.</summary>
    private async Task RequireOpen(string? invite)
    {
        switch (accounts.Value.Registration)
        {
            case RegistrationMode.Closed: throw Refuse.Forbidden("Nobody can register here.");
            case RegistrationMode.Invited when invite is null || !await invites.LetsIn(invite): throw Refuse.Forbidden("To register here takes the link of an invitation that is good.");
        }
    }

    private static ChatException Wrong() => Refuse.Unauthenticated("E-mail or password is wrong.");

    private static ChatException EmailTaken() => Refuse.Conflict("That e-mail address is registered already.");
}
