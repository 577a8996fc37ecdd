using System.Collections.Immutable;
using Chat.Profiles;
using Chat.Storage;

namespace Chat.Contacts;

/// <summary>Who may be had in a room; counts go to one above the most rooms that a user may be in.</summary>
internal sealed class ContactStore(Database database)
{
    /// <summary>Those of the users who exist.</summary>
    public Task<ImmutableArray<Contact>> Of(
        UserId by, IReadOnlyCollection<UserId> users, int mostRooms, CancellationToken cancellation = default) =>
        database.Query(
            Statement.LoadContacts, r => new Contact(r.UserId("user_id"), r.Flag("is_open"), (int)r.Long("rooms")),
            [by.Value, users.Select(u => u.Value).ToArray(), mostRooms], cancellation);

    /// <summary>A user who joins; null where there is none.</summary>
    public Task<Joiner?> Joiner(UserId user, int mostRooms, CancellationToken cancellation = default) =>
        database.QuerySingle(
            Statement.LoadJoiner, r => new Joiner(ProfileRows.Read(r), (int)r.Long("rooms")), [user.Value, mostRooms], cancellation);
}
