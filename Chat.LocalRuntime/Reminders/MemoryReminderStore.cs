using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class MemoryReminderStore : IReminderStore
{
    private readonly ConcurrentDictionary<(GrainId, string), Reminder> _rows = new();

    public Task<List<Reminder>> AllAsync() => Task.FromResult(_rows.Values.ToList());

    public Task<List<Reminder>> OfAsync(GrainId grain) => Task.FromResult(_rows.Values.Where(row => row.Grain == grain).ToList());

    public Task<Reminder> UpsertAsync(Reminder reminder) =>
        Task.FromResult(_rows[reminder.Key] = reminder with { Etag = Guid.NewGuid().ToString("N") });

    public Task<bool> DeleteAsync(Reminder reminder) => Task.FromResult(_rows.TryRemove(new(reminder.Key, reminder)));
}
