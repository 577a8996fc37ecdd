using System.Data.Common;
using Chat.Storage;

namespace Chat.Users;

internal sealed class UserStore(Database database)
{
    public Task<UserRow?> Load(UserId id, CancellationToken cancellation = default) =>
        database.QuerySingle(Statement.LoadUser, UserRows.Read, [id.Value], cancellation);

    /// <param name="email">In lower case.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<UserRow?> ByEmail(string email, CancellationToken cancellation = default) =>
        database.QuerySingle(Statement.LoadUserByEmail, UserRows.Read, [email], cancellation);

    /// <summary>Inserts, with a number behind the username where it is taken. UsernameTaken: so are twenty numbers out of a hundred thousand.</summary>
    /// <inheritdoc cref="Insert"/>
    public async Task<(InsertUserOutcome Outcome, UserRow Row)> InsertNumbered(UserRow wanted, bool firstIsAdmin = false)
    {
        var row = wanted;
        for (var tries = 0; ; tries++)
        {
            var outcome = await Insert(row, firstIsAdmin);
            if (outcome != InsertUserOutcome.UsernameTaken || tries == 20) return (outcome, row);
            row = wanted with { Username = UserRules.Numbered(wanted.Username, Random.Shared.Next(100_000)) };
        }
    }

    /// <param name="row">Who.</param>
    /// <param name="firstIsAdmin">They are an administrator where there was nobody before; of several who come at once one is.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<InsertUserOutcome> Insert(UserRow row, bool firstIsAdmin = false, CancellationToken cancellation = default)
    {
        object?[] values =
        [
            row.Id.Value, row.Username, row.DisplayName, SearchText.Key(row.DisplayName), row.Email, row.AvatarUrl,
            (int)row.Role, row.PasswordHash, row.StatusText, row.CreatedAt, row.LastSeenAt,
        ];
        var inserted = firstIsAdmin
            ? (await database.Batch([(Statement.InsertUser, values), (Statement.ClaimFirstUser, [row.Id.Value]), (Statement.MakeFirstAdmin, [row.Id.Value])], cancellation))[0]
            : await database.Execute(Statement.InsertUser, values, cancellation);
        if (inserted == 1) return InsertUserOutcome.Inserted;

        var taken = await database.Query(
            Statement.ConflictingUsers, r => (Id: r.UserId("id"), Username: r.Text("username")), [row.Id.Value, row.Username, row.Email], cancellation);
        return taken.Any(t => t.Id == row.Id) ? InsertUserOutcome.Exists
            : taken.Any(t => t.Username == row.Username) ? InsertUserOutcome.UsernameTaken
            : InsertUserOutcome.EmailTaken;
    }

    /// <summary>Writes what people change themselves; false when the username is another's.</summary>
    public async Task<bool> Update(UserRow row, CancellationToken cancellation = default)
    {
        object?[] values =
        [
            row.Id.Value, row.Username, row.DisplayName, SearchText.Key(row.DisplayName), row.AvatarUrl, row.StatusText, (int)row.ContactBy,
            row.About, (int)row.Status, row.StatusEmoji, row.StatusUntil, row.ShowLastSeen,
        ];
        try
        {
            return await database.Execute(Statement.UpdateUser, values, cancellation) == 1
                ? true
                : throw Refuse.NotFound("user");
        }
        catch (DbException taken) when (database.IsUniqueViolation(taken))
        {
            return false;
        }
    }

    /// <summary>When users were here last, in one statement; one that is known to have been here later stays as it is.</summary>
    public Task SaveLastSeen(IReadOnlyCollection<KeyValuePair<UserId, DateTimeOffset>> seen, CancellationToken cancellation = default)
    {
        var rows = JsonRows.Of(seen, static (json, user) =>
        {
            json.WriteString("user"u8, user.Key.Value);
            json.WriteString("at"u8, SqlTime.Text(user.Value));
        });
        return database.Execute(Statement.SaveLastSeen, [rows], cancellation);
    }
}
