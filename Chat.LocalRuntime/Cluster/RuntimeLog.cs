using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>What the runtime logs.</summary>
internal sealed partial class RuntimeLog(ILogger logger)
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated.")]
    public partial void ActivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated.")]
    public partial void DeactivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed.")]
    public partial void TimerFailed(Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Method} on {Grain} failed.")]
    public partial void OneWayFailed(Exception exception, CallMethod method, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A subscriber of stream {Stream} failed; it goes on with the next event.")]
    public partial void SubscriberFailed(Exception exception, StreamId stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of stream {Stream} fell behind and missed events.")]
    public partial void SubscriberOverflowed(StreamId stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of {Grain} failed; it comes again after its period.")]
    public partial void ReminderFailed(Exception exception, string reminder, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silo {Silo} stopped before all its grains were deactivated.")]
    public partial void StoppedEarly(string silo);

    [LoggerMessage(Level = LogLevel.Information, Message = "Silo {Silo} runs on the local runtime: one process, no cluster.")]
    public partial void Started(string silo);
}
