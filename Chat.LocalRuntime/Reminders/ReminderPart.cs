namespace Orleans.Local;

/// <summary>Loads the stored reminders when the silo starts.</summary>
internal sealed class ReminderPart : ISiloPart
{
    public Task StartAsync(Silo silo, CancellationToken cancellationToken) => ReminderService.Of(silo)!.LoadAsync();
}
