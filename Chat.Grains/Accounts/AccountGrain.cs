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
    public async Task<SignedIn> Register(RegisterAccount command)
    {
        var email = this.GetPrimaryKeyString();
        var wanted = command.Username is null ? null : UserRules.Username(command.Username);
        var displayName = command.DisplayName is null ? null : UserRules.DisplayName(command.DisplayName);
        PasswordRules.Check(command.Password);
        if (await users.ByEmail(email) is not null) throw EmailTaken();

        var id = new UserId(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));
        var username = wanted ?? UserRules.SuggestUsername(displayName);
        var row = new UserRow
        {
            Id = id,
            Username = username,
            DisplayName = displayName ?? username,
            Email = email,
            PasswordHash = await passwords.Hash(command.Password),
            Role = UserRole.User,
            CreatedAt = time.GetUtcNow(),
        };
        await Insert(row, mayRename: wanted is null);
        return await OpenSession(id);
    }

    public async Task<SignedIn> LogIn(string password)
    {
        if (await users.ByEmail(this.GetPrimaryKeyString()) is not { } user) throw await Unknown(password);
        if (tries.State.Try(limits.Value.LoginTries, limits.Value.LoginWindow, time.GetUtcNow()) is { } wait) throw Refuse.RateLimited(wait);
        if (!await passwords.Verify(user.PasswordHash, Possible(password)))
        {
            if (limits.Value.LoginTries > 0) await tries.WriteStateAsync();
            throw Wrong();
        }
        if (tries.RecordExists) await tries.ClearStateAsync();
        tries.State.Tries.Clear();
        return await OpenSession(user.Id);
    }

    /// <summary>Takes as long as a wrong password.</summary>
    private async Task<ChatException> Unknown(string password)
    {
        DeactivateOnIdle();
        await passwords.Verify(null, Possible(password));
        return Wrong();
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

    private static string Possible(string? password) => password is { Length: <= PasswordRules.MaxLength } ? password : "";

    private static ChatException Wrong() => Refuse.Unauthenticated("E-mail or password is wrong.");

    private static ChatException EmailTaken() => Refuse.Conflict("That e-mail address is registered already.");
}
