using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Accounts;

internal sealed class SessionStore(Database database)
{
    public Task Insert(SessionRow row, CancellationToken cancellation = default) => database.Execute(
        Statement.InsertSession, [row.Id, row.UserId.Value, row.TokenHash, row.CreatedAt, row.ExpiresAt, row.RevokedAt, row.FamilyKey], cancellation);

    public Task<SessionRow?> Load(string id, CancellationToken cancellation = default) => database.QuerySingle(
        Statement.LoadSession, Read, [id], cancellation);

    /// <summary>Those of the given that are open.</summary>
    /// <param name="ids">Which are asked for.</param>
    /// <param name="now">Those that ended before are not.</param>
    /// <param name="oldest">Nor are those made before.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ImmutableArray<string>> OpenAmong(ImmutableArray<string> ids, DateTimeOffset now, DateTimeOffset oldest, CancellationToken cancellation = default) =>
        database.Query(Statement.OpenSessionsAmong, r => r.Text("id"), [ids.ToArray(), now, oldest], cancellation);

    /// <summary>Trades one token for the next; false when the old one is not the session's, or the session has ended.</summary>
    public async Task<bool> Rotate(string oldHash, SessionRow next, CancellationToken cancellation = default) =>
        await database.Execute(
            Statement.RotateSession, [next.Id, oldHash, next.TokenHash, next.ExpiresAt, next.RenewedAt, next.FamilyKey], cancellation) == 1;

    /// <summary>A user's open sessions, the one used last first; made after a time.</summary>
    public Task<ImmutableArray<SessionInfo>> Of(UserId user, DateTimeOffset now, DateTimeOffset oldest, int limit, CancellationToken cancellation = default) =>
        database.Query(
            Statement.SessionsOfUser, r => new SessionInfo(r.Text("id"), Place(r), r.Time("created_at"), r.Time("renewed_at")),
            [user.Value, now, oldest, limit], cancellation);

    /// <summary>Ends all of a user but one, and answers which; with a new password where there is one. Noted, for those who do not hear of it.</summary>
    public async Task<ImmutableArray<string>> EndOthers(
        UserId user, string? kept, DateTimeOffset at, string? passwordHash = null, CancellationToken cancellation = default)
    {
        ImmutableArray<(Statement, object?[])> ending =
            [(Statement.EndOtherSessions, [user.Value, at, kept ?? ""]), (Statement.ReloadEndedSessions, [user.Value, at])];
        await database.Batch(passwordHash is null ? ending : [(Statement.SetPassword, [user.Value, passwordHash]), .. ending], cancellation);
        return await EndedAt(user, at, cancellation);
    }

    /// <summary>Those of a user that were ended at that moment.</summary>
    public Task<ImmutableArray<string>> EndedAt(UserId user, DateTimeOffset at, CancellationToken cancellation = default) =>
        database.Query(Statement.SessionsEndedAt, r => r.Text("id"), [user.Value, at], cancellation);

    public Task Put(string id, SessionPlace place, CancellationToken cancellation = default) =>
        database.Execute(Statement.PlaceSession, [id, place.Device, place.Network], cancellation);

    public Task Revoke(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        database.Execute(Statement.RevokeSession, [id, at], cancellation);

    private static SessionRow Read(Row row) => new(
        row.Text("id"), row.UserId("user_id"), row.Text("token_hash"), row.Time("created_at"), row.Time("expires_at"), row.TimeOrNull("revoked_at"))
    {
        RenewedAt = row.Time("renewed_at"),
        FamilyKey = row.TextOrNull("family_key"),
        PreviousHash = row.TextOrNull("previous_hash"),
        Place = Place(row),
    };

    private static SessionPlace Place(Row row) => new(row.TextOrNull("device"), row.TextOrNull("network"));
}
