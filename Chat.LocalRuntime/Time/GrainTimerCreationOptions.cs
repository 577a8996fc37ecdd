using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>How a grain timer runs.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this() => (DueTime, Period) = (dueTime, period);

    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of one callback to the start of the next; infinite means one callback only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether callbacks may run while calls are running. Off by default.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether callbacks count as activity and so keep the activation from being collected. Off by default.</summary>
    public bool KeepAlive { get; init; }
}
