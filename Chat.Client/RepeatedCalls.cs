using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using Chat.Calls;
using Microsoft.Extensions.Options;
using Orleans.Serialization.Invocation;
using Polly;

namespace Chat.Client;

/// <summary>
/// Repeats calls that failed because a silo went, an activation stepped down or the database is away, until a deadline: who waits for the
/// answer sees a slow one, not an error. Only calls of this contract; those that must be made once (see <see cref="OnceAttribute"/>) only
/// while none was begun.
/// </summary>
internal sealed class RepeatedCalls : IOutgoingGrainCallFilter, IDisposable
{
    private readonly ConcurrentDictionary<MethodInfo, bool> repeatable = new();
    private readonly bool isOff;
    private readonly TimeProvider time;
    private readonly Meter meter;
    private readonly ResiliencePipeline<Response> often;
    private readonly ResiliencePipeline<Response> once;

    public RepeatedCalls(IOptions<ClusterOptions> options, TimeProvider time, IMeterFactory meters)
    {
        var deadline = options.Value.CallDeadline;
        (isOff, this.time) = (deadline == TimeSpan.Zero, time);
        meter = meters.Create(ChatMeter.Name);
        var repeated = meter.CreateCounter<long>("chat.calls.repeated", description: "Grain calls that were made again because a silo or the database was away");
        often = Retry.Pipeline(deadline, Failures.IsPassing, time, () => repeated.Add(1));
        once = Retry.Pipeline(deadline, Failures.IsNotBegun, time, () => repeated.Add(1));
    }

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (isOff || context.InterfaceMethod.DeclaringType?.Assembly != typeof(OnceAttribute).Assembly) return context.Invoke();
        return Repeat(context, repeatable.GetOrAdd(context.InterfaceMethod, IsRepeatable) ? often : once);
    }

    public void Dispose() => meter.Dispose();

    private static bool IsRepeatable(MethodInfo method) => method.GetCustomAttribute<OnceAttribute>() is null;

    private async Task Repeat(IOutgoingGrainCallContext call, ResiliencePipeline<Response> pipeline)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true);
        context.Properties.Set(Retry.BeganAt, time.GetTimestamp());
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(static (_, call) => Try(call), context, call);
            // A failure that came as an answer is handed on as one.
            if (outcome.Exception is { } error && error != call.Response?.Exception) outcome.ThrowIfException();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<Response>> Try(IOutgoingGrainCallContext call)
    {
        try
        {
            await call.Invoke();
            return call.Response?.Exception is { } refusal ? Outcome.FromException<Response>(refusal) : Outcome.FromResult(call.Response);
        }
        catch (Exception error)
        {
            return Outcome.FromException<Response>(error);
        }
    }
}
