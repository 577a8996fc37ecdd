namespace Orleans.Local;

/// <summary>Something that starts with a silo, such as reminders or a start-up task.</summary>
internal interface ISiloPart
{
    Task StartAsync(Silo silo, CancellationToken cancellationToken);
}
