#pragma warning disable
using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Users;

internal sealed class UserStore(Database database)
{
    public Task<UserRow?> Load(UserId id, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<UserRow?> ByEmail(string email, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<InsertUserOutcome> Insert(UserRow row, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<bool> Update(UserRow row, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task SaveLastSeen(UserId id, DateTimeOffset at, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<UserProfile>> Profiles(IReadOnlyCollection<UserId> ids, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<ImmutableArray<UserProfile>> Find(string query, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();
}
