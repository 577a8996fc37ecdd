using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class Request<T>(CallMethod<T> method, CallOrigin origin, GrainId target, object?[] arguments)
    : Request(method, origin, target, arguments), IIncomingGrainCallContext
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Activation _activation = null!;
    private (bool IsThere, T Value) _result;

    public Task<T> Answer => _answer.Task;

    public object Grain => _activation.GrainInstance!;

    public MethodInfo InterfaceMethod => method.Method;

    protected override bool IsAnswered => _answer.Task.IsCompleted;

    public Task Invoke()
    {
        var (pending, result) = CallMethod<T>.Look(method.Invoke(_activation, Arguments));
        if (pending is not null)
            return AwaitAsync(pending);
        _result = (true, method.Isolate(result));
        return Task.CompletedTask;
    }

    protected override async Task RunAsync(Activation activation)
    {
        _activation = activation;
        await (activation.Class.FiltersCalls ? ((IIncomingGrainCallFilter)Grain).Invoke(this) : Invoke());
        if (!_result.IsThere)
            throw new InvalidOperationException($"The filter of {Grain.GetType().Name} did not run {method}.");
        Done();
        _answer.TrySetResult(_result.Value);
    }

    protected override void TryFail(Exception reason) => _answer.TrySetException(reason);

    protected override void TryCancel(CancellationToken token) => _answer.TrySetCanceled(token);

    protected override void Answered() => _answer.TrySetResult(default!);

    private async Task AwaitAsync(Task pending)
    {
        if (pending is Task<T> typed)
            _result = (true, method.Isolate(await typed));
        else
        {
            await pending;
            _result = (true, default!);
        }
    }
}
