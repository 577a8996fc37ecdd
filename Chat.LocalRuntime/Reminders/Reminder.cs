using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A reminder as it is stored.</summary>
internal sealed record Reminder(GrainId Grain, string ReminderName, DateTime StartAt, TimeSpan Period, string Etag) : IGrainReminder
{
    public (GrainId, string) Key => (Grain, ReminderName);

    /// <summary>The first tick that is not in the past.</summary>
    public DateTime NextTick(DateTime now)
    {
        if (now <= StartAt)
            return StartAt;
        var passed = (now - StartAt).Ticks;
        return StartAt.AddTicks((passed + Period.Ticks - 1) / Period.Ticks * Period.Ticks);
    }
}
