using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Chat.Accounts;
using Chat.Audit;
using Chat.Reloads;
using Chat.Storage;
using Chat.Users;

namespace Chat.Admin;

/// <summary>Commands about users. What they change is noted for the servers that run, which read it anew.</summary>
internal sealed class AdminUsers(Database database, UserStore users, Passwords passwords, TimeProvider time)
{
    private const string Soon = "Servers that run know within 5 seconds.";

    /// <summary>Sessions that are shown.</summary>
    private const int MaxSessions = 50;

    public async Task<bool> SetRole(string name, UserRole role, AdminConsole console)
    {
        var user = await Find(name);
        var entry = Entry(AuditAction.UserRoleChanged, user) with { Changes = [AuditChanges.Of("role", user.Role, role)] };
        await Write(
            (Statement.SetRole, [user.Id.Value, (int)role]), (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value]), AuditRows.Adding(entry));
        await console.Out.WriteLineAsync($"{user.Username} has the role {Word(role)} now. {Soon}");
        await console.Out.WriteLineAsync("Access tokens made before have the old one until they end (Chat:Auth:AccessTokenLifetime).");
        return true;
    }

    public async Task<bool> ResetPassword(string name, bool given, AdminConsole console)
    {
        var user = await Find(name);
        if (user.PasswordHash is null) throw Refuse.Invalid($"{user.Username} has no password here, but logs in at another identity provider.");
        var password = given ? await console.In.ReadLineAsync() : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        PasswordRules.Check(password);
        var ended = await Write([(Statement.SetPassword, [user.Id.Value, await passwords.Hash(password!)]), .. Ending(user), AuditRows.Adding(Entry(AuditAction.UserPasswordReset, user))]);
        await console.Out.WriteLineAsync($"The password of {user.Username} is set; it is good at once. Sessions ended: {ended[1]}. {Soon}");
        if (!given) await console.Out.WriteLineAsync($"The new password: {password}");
        return true;
    }

    public async Task<bool> EndSessions(string name, AdminConsole console)
    {
        var user = await Find(name);
        var ended = await Write([.. Ending(user), AuditRows.Adding(Entry(AuditAction.UserSessionsEnded, user))]);
        await console.Out.WriteLineAsync($"Sessions of {user.Username} that were ended: {ended[0]}. {Soon}");
        if (user.PasswordHash is null)
            await console.Out.WriteLineAsync("Tokens of another identity provider are no sessions of ours: they stay good until they end.");
        return true;
    }

    public async Task<bool> Show(string name, AdminConsole console)
    {
        var user = await Find(name);
        var sessions = await database.Query(
            Statement.OpenSessions,
            r => (Id: r.Text("id"), Made: r.Time("created_at"), Renewed: r.Time("renewed_at"), Ends: r.Time("expires_at")),
            [user.Id.Value, time.GetUtcNow(), MaxSessions],
            CancellationToken.None);
        var rooms = await database.Query(Statement.RoomIdsOfUser, r => r.Text("room_id"), [user.Id.Value], CancellationToken.None);
        await console.Table(
            ("id", user.Id), ("username", user.Username), ("name", user.DisplayName), ("e-mail", user.Email), ("role", Word(user.Role)),
            ("password", user.PasswordHash is null ? "none" : "set"), ("made", Moment(user.CreatedAt)), ("last seen", Moment(user.LastSeenAt)),
            ("rooms", rooms.Length), ("sessions", sessions.Length == MaxSessions ? $"{MaxSessions} or more" : sessions.Length));
        foreach (var s in sessions)
            await console.Out.WriteLineAsync($"  {s.Id} since {Moment(s.Made)}, renewed {Moment(s.Renewed)}, until {Moment(s.Ends)}");
        return true;
    }

    private ImmutableArray<(Statement, object?[])> Ending(UserRow user)
    {
        object?[] values = [user.Id.Value, time.GetUtcNow()];
        return [(Statement.EndSessions, values), (Statement.ReloadEndedSessions, values)];
    }

    private AuditRow Entry(AuditAction action, UserRow user) => new(action, null) { At = time.GetUtcNow(), Target = user.Id };

    private Task<ImmutableArray<int>> Write(params ImmutableArray<(Statement, object?[])> statements) =>
        database.Batch(statements, CancellationToken.None);

    private async Task<UserRow> Find(string name)
    {
        if (name.StartsWith("id:", StringComparison.Ordinal)) return await users.Load(new UserId(name[3..])) ?? throw Unknown(name);
        var key = name.ToLowerInvariant();
        var found = await database.Query(Statement.ConflictingUsers, r => r.UserId("id"), [name, key, key], CancellationToken.None);
        return found switch
        {
            [var only] => await users.Load(only) ?? throw Unknown(name),
            [] => throw Unknown(name),
            _ => throw Refuse.Invalid($"{name} may be any of: {string.Join(", ", found.Select(id => $"id:{id}"))}."),
        };
    }

    private static ChatException Unknown(string name) => Refuse.Invalid($"There is no user {name}.");

    private static string Word(UserRole role) => role.ToString().ToLowerInvariant();

    private static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("u");
}
