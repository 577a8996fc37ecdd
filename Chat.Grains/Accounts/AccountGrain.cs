using Chat.Limits;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>An e-mail address that people log in with.</summary>
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
        if (tries.State.Try(limits.Value.LoginTries, limits.Value.LoginWindow, time.GetUtcNow()) is { } wait) throw Refuse.RateLimited(wait);
        var user = await users.ByEmail(this.GetPrimaryKeyString());
        var right = await passwords.Verify(user?.PasswordHash, password is { Length: <= PasswordRules.MaxLength } ? password : "");
        if (user is null || !right)
        {
            if (limits.Value.LoginTries > 0) await tries.WriteStateAsync();
            throw Refuse.Unauthenticated("E-mail or password is wrong.");
        }
        if (tries.RecordExists) await tries.ClearStateAsync();
        tries.State.Tries.Clear();
        return await OpenSession(user.Id);
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

    private static ChatException EmailTaken() => Refuse.Conflict("That e-mail address is registered already.");
}
