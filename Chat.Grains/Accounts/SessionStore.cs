#pragma warning disable
using Chat.Storage;

namespace Chat.Accounts;

internal sealed class SessionStore(Database database)
{
    public Task Insert(SessionRow row, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<SessionRow?> Load(string id, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task<bool> Rotate(string id, string oldHash, string newHash, DateTimeOffset expiresAt, DateTimeOffset now, CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task Revoke(string id, DateTimeOffset at, CancellationToken cancellation = default) => throw new NotSupportedException();
}
