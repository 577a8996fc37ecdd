using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Calls grains when their reminders are due. The silos of a cluster share one.</summary>
internal sealed class ReminderService(LocalCluster cluster, IReminderStore store, TimeSpan shortest) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId, string), (Reminder Reminder, ITimer Timer)> _armed = [];
    private bool _disposed;

    private DateTime Now => cluster.Time.GetUtcNow().UtcDateTime;

    /// <summary>The one of this silo's cluster, or null where the silo has no reminders configured.</summary>
    public static ReminderService? Of(Silo silo) => silo.Services.GetService<IReminderStore>() is not { } store ? null
        : silo.Cluster.Part("reminders", () => new ReminderService(
            silo.Cluster, store, silo.Services.GetRequiredService<IOptions<ReminderOptions>>().Value.MinimumReminderPeriod));

    public async Task LoadAsync() => (await store.AllAsync()).ForEach(Arm);

    public async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < shortest)
            throw new ArgumentException($"The period of reminder '{name}' is {period}; the shortest allowed is {shortest}.", nameof(period));
        var stored = await store.UpsertAsync(new Reminder(grain, name, Now + dueTime, period, ""));
        Arm(stored);
        return stored;
    }

    public async Task UnregisterAsync(GrainId grain, IGrainReminder reminder)
    {
        if (reminder is not Reminder known || known.Grain != grain || !await store.DeleteAsync(known))
            throw new ReminderException($"The reminder '{reminder.ReminderName}' of {grain} is not the one that is registered.");
        Disarm(known.Key);
    }

    public async Task<List<IGrainReminder>> OfAsync(GrainId grain) => [.. await store.OfAsync(grain)];

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var (_, timer) in _armed.Values)
                timer.Dispose();
            _armed.Clear();
        }
    }

    private void Arm(Reminder reminder)
    {
        lock (_gate)
        {
            Disarm(reminder.Key);
            if (_disposed)
                return;
            using (ExecutionContext.SuppressFlow())
                _armed[reminder.Key] = (reminder, cluster.Time.CreateTimer(_ => _ = TickAsync(reminder), null, Until(reminder), Timeout.InfiniteTimeSpan));
        }
    }

    private void Disarm((GrainId, string) key)
    {
        lock (_gate)
        {
            if (_armed.Remove(key, out var armed))
                armed.Timer.Dispose();
        }
    }

    private TimeSpan Until(Reminder reminder)
    {
        // A timer takes some seven weeks at most; one that is further away wakes up early and looks again.
        var left = reminder.NextTick(Now) - Now;
        return left > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private async Task TickAsync(Reminder reminder)
    {
        var now = Now;
        if (now >= reminder.StartAt)
        {
            try
            {
                if (cluster.Silos is [var silo, ..])
                    await silo.Factory.GetGrain<IRemindable>(reminder.Grain).ReceiveReminder(reminder.ReminderName, new TickStatus(reminder.StartAt, reminder.Period, now));
            }
            catch (Exception e)
            {
                cluster.Log.ReminderFailed(e, reminder.ReminderName, reminder.Grain);
            }
        }

        lock (_gate)
        {
            // It may have been replaced or removed by the grain it called.
            if (_armed.TryGetValue(reminder.Key, out var armed) && ReferenceEquals(armed.Reminder, reminder))
                armed.Timer.Change(Until(reminder), Timeout.InfiniteTimeSpan);
        }
    }
}
