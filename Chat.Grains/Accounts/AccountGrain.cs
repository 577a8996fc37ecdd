using Chat.Limits;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>An e-mail address that people log in with. One that nobody has registered leaves neither a row nor an activation behind.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class AccountGrain(
    UserStore users,
    Passwords passwords,
    TimeProvider time,
    IOptions<LimitOptions> limits,
    [PersistentState("tries", GrainStorage.Name)] IPersistentState<LoginTries> tries) : Grain, IAccountGrain
{
    private string Email => this.GetPrimaryKeyString();

    private bool Counts => limits.Value.LoginTries > 0 || limits.Value.LoginTriesOfAccount > 0;

    public async Task<SignedIn> Register(RegisterAccount command)
    {
        var wanted = command.Username is null ? null : UserRules.Username(command.Username);
        var displayName = command.DisplayName is null ? null : UserRules.DisplayName(command.DisplayName);
        PasswordRules.Check(command.Password);
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
            Role = UserRole.User,
            CreatedAt = time.GetUtcNow(),
        };
        await Insert(row, mayRename: wanted is null);
        if (command.From is { } from) await Remember(from);
        return await OpenSession(id);
    }

    public async Task<SignedIn> LogIn(LogInAccount command)
    {
        var password = command.Password is { Length: <= PasswordRules.MaxLength } possible ? possible : "";
        if (await users.ByEmail(Email) is not { } user)
        {
            DeactivateOnIdle();
            await passwords.Verify(null, password);
            throw Wrong();
        }
        if (tries.State.Wait(limits.Value, command.From, time.GetUtcNow()) is { } wait) throw Refuse.RateLimited(wait);
        if (!await Verify(user, password, command.From)) throw Wrong();
        await Remember(command.From);
        return await OpenSession(user.Id);
    }

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
        var outcome = mayRename ? (await users.InsertNumbered(row)).Outcome : await users.Insert(row);
        if (outcome == InsertUserOutcome.UsernameTaken) throw mayRename ? Refuse.Unavailable() : Refuse.Conflict("That username is taken.");
        if (outcome != InsertUserOutcome.Inserted) throw EmailTaken();
    }

    private async Task<SignedIn> OpenSession(UserId user)
    {
        var sessionId = Guid.NewGuid().ToString("N");
        var token = await GrainFactory.GetGrain<ISessionGrain>(sessionId).Open(user);
        return new SignedIn(await GrainFactory.GetGrain<IUserGrain>(user.Value).Account(), sessionId, token);
    }

    private static ChatException Wrong() => Refuse.Unauthenticated("E-mail or password is wrong.");

    private static ChatException EmailTaken() => Refuse.Conflict("That e-mail address is registered already.");
}
