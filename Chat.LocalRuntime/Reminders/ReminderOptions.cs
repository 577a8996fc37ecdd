namespace Orleans.Hosting;

public sealed class ReminderOptions
{
    /// <summary>The shortest period that may be asked for. Each tick is a call, and an activation where there is none.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
}
