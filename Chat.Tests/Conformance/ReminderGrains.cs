namespace Chat.Tests.Conformance;

[Alias("conformance.IReminderGrain")]
public interface IReminderGrain : IGrainWithStringKey
{
    [Alias("Remind")]
    Task Remind(string name, TimeSpan due, TimeSpan period);

    [Alias("Forget")]
    Task Forget(string name);

    [Alias("Names")]
    Task<List<string>> Names();

    [Alias("End")]
    Task End();
}

public sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    private static int _activations;

    private readonly int _activation = Interlocked.Increment(ref _activations);

    public async Task Remind(string name, TimeSpan due, TimeSpan period)
    {
        await this.RegisterOrUpdateReminder(name, due, period);
        Signals.Raise($"{name} set in {_activation}");
    }

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<List<string>> Names() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order()];

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Signals.Raise(reminderName + " came");
        if (!Signals.IsRaised($"{reminderName} set in {_activation}"))
            Signals.Raise(reminderName + " came to a new activation");
        return Task.CompletedTask;
    }
}
