namespace Chat.Activations;

/// <summary>A timer of a grain that goes off once and can be set again. Dies with the activation.</summary>
/// <param name="grain">Whose turns it takes; it interleaves with calls that do.</param>
/// <param name="ring">What is to be done.</param>
internal sealed class Alarm(IGrainBase grain, Func<Task> ring)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private IGrainTimer? timer;

    /// <summary>Goes off after this time, or when it was set for before.</summary>
    public void Set(TimeSpan due) => timer ??= grain.RegisterGrainTimer(
        Ring, new GrainTimerCreationOptions { DueTime = due > Shortest ? due : Shortest, Period = Timeout.InfiniteTimeSpan, Interleave = true });

    private Task Ring(CancellationToken stopping)
    {
        timer?.Dispose();
        timer = null;
        return ring();
    }
}
