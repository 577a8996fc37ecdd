using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class Request<T>(CallMethod<T> method, CallOrigin origin, GrainId target, object?[] arguments)
    : Request(method, origin, target, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => _answer.Task;

    protected override bool IsAnswered => _answer.Task.IsCompleted;

    protected override Task RunAsync(Activation activation)
    {
        var (pending, result) = CallMethod<T>.Look(method.Invoke(activation, Arguments));
        if (pending is not null)
            return AwaitAsync(pending);
        Succeed(result);
        return Task.CompletedTask;
    }

    protected override void TryFail(Exception reason) => _answer.TrySetException(reason);

    protected override void TryCancel(CancellationToken token) => _answer.TrySetCanceled(token);

    protected override void Answered() => _answer.TrySetResult(default!);

    private async Task AwaitAsync(Task pending)
    {
        if (pending is Task<T> typed)
            Succeed(await typed);
        else
        {
            await pending;
            Succeed(default!);
        }
    }

    private void Succeed(T result)
    {
        var isolated = method.Isolate(result);
        Done();
        _answer.TrySetResult(isolated);
    }
}
