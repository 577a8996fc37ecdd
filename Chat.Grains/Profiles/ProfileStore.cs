using System.Collections.Immutable;
using Chat.Storage;
using Chat.Users;

namespace Chat.Profiles;

/// <summary>What others see of users, read by whoever shows it.</summary>
internal sealed class ProfileStore(Database database)
{
    /// <summary>By id; unknown ones are left out.</summary>
    public Task<ImmutableArray<UserProfile>> Of(IReadOnlyCollection<UserId> ids, CancellationToken cancellation = default) =>
        database.Query(Statement.LoadProfiles, ProfileRows.Read, [ids.Select(id => id.Value).ToArray()], cancellation);

    /// <summary>Whether a user moderates everywhere.</summary>
    public async Task<bool> IsModerator(UserId user, CancellationToken cancellation = default) =>
        await Role(user, cancellation) is >= UserRole.Moderator;

    /// <summary>Whether a user is an admin of everything.</summary>
    public async Task<bool> IsAdmin(UserId user, CancellationToken cancellation = default) => await Role(user, cancellation) is UserRole.Admin;

    /// <summary>Whose username or display name starts with the words, by username.</summary>
    public Task<ImmutableArray<UserProfile>> Find(string query, int limit, CancellationToken cancellation = default)
    {
        var key = SearchText.Key(query);
        return database.Query(Statement.FindUsers, ProfileRows.Read, [key, SearchText.EndOfPrefix(key), limit], cancellation);
    }

    private async Task<UserRole?> Role(UserId user, CancellationToken cancellation) =>
        await database.Query(Statement.RoleOfUser, r => (UserRole)r.Int("role"), [user.Value], cancellation) is [var role] ? role : null;
}
