using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders call, and activate where needed.</summary>
public interface IRemindable : IGrain
{
    Task ReceiveReminder(string reminderName, TickStatus status);
}
