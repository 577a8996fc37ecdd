using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Reloads;

internal sealed class ReloadStore(Database database)
{
    /// <summary>The oldest ones.</summary>
    public Task<ImmutableArray<Reload>> Waiting(int limit, CancellationToken cancellation = default) => database.Query(
        Statement.WaitingReloads, r => new Reload(r.Long("number"), (ReloadKind)r.Int("kind"), r.Text("key")), [limit], cancellation);

    public Task Remove(IEnumerable<Reload> done, CancellationToken cancellation = default) =>
        database.Batch([.. done.Select(r => (Statement.RemoveReload, new object?[] { r.Number }))], cancellation);
}
