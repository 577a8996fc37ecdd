using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Reminders of a grain: they are stored, and outlive its activation and the silo.</summary>
public static class GrainReminderExtensions
{
    /// <exception cref="ArgumentException">The period is shorter than the configured minimum, or the due time is negative.</exception>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        return grain is IRemindable
            ? ServiceOf(grain).RegisterAsync(grain.GetGrainId(), reminderName, dueTime, period)
            : throw new InvalidOperationException($"{grain.GetType()} is not {nameof(IRemindable)}.");
    }

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => ServiceOf(grain).UnregisterAsync(grain.GetGrainId(), reminder);

    /// <returns>The reminder, or null where there is none of this name.</returns>
    public static async Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        (await grain.GetReminders()).Find(reminder => reminder.ReminderName == reminderName);

    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => ServiceOf(grain).OfAsync(grain.GetGrainId());

    private static ReminderService ServiceOf(Grain grain) => ReminderService.Of(((Activation)grain.GrainContext).Silo)
        ?? throw new OrleansConfigurationException("No reminder service is configured.");
}
