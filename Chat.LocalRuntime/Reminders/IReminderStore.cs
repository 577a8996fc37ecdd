using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Where reminders are kept.</summary>
internal interface IReminderStore
{
    Task<List<Reminder>> AllAsync();
    Task<List<Reminder>> OfAsync(GrainId grain);

    /// <returns>The reminder with its new etag.</returns>
    Task<Reminder> UpsertAsync(Reminder reminder);

    /// <returns>Whether it was there with this etag.</returns>
    Task<bool> DeleteAsync(Reminder reminder);
}
