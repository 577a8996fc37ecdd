using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class CallMethod<T>(Type type, MethodInfo method) : CallMethod(type, method)
{
    private readonly bool _resultIsImmutable = DeepCopy.IsImmutable(typeof(T)) || method.ReturnParameter.IsDefined(typeof(ImmutableAttribute));
    private readonly Func<Task<T>, object?> _wrap = method.ReturnType switch
    {
        var t when t == typeof(void) => static _ => null,
        var t when t == typeof(ValueTask) => static task => new ValueTask(task),
        var t when t == typeof(ValueTask<T>) => static task => new ValueTask<T>(task),
        _ => static task => task,
    };

    public override object? Call(GrainReference reference, object?[] arguments)
    {
        try
        {
            var token = TokenIn(arguments);
            if (token.IsCancellationRequested)
                return _wrap(Task.FromCanceled<T>(token));
            Isolate(arguments);
            var request = new Request<T>(this, CallOrigin.CurrentOr(reference.Caller), reference.GrainId, arguments);
            request.Send(token);
            return _wrap(request.Answer);
        }
        catch (Exception e)
        {
            return _wrap(Task.FromException<T>(e));
        }
    }

    public T Isolate(T result) => _resultIsImmutable ? result : (T)DeepCopy.Copy(result)!;

    /// <summary>The result of a call that ended at once, or the task to await.</summary>
    public static (Task? Pending, T Result) Look(object? returned) => returned switch
    {
        Task<T> { IsCompletedSuccessfully: true } task => (null, task.Result),
        Task { IsCompletedSuccessfully: true } when typeof(T) == typeof(Nothing) => (null, default!),
        Task task => (task, default!),
        ValueTask<T> { IsCompletedSuccessfully: true } task => (null, task.Result),
        ValueTask<T> task => (task.AsTask(), default!),
        ValueTask task => (task.AsTask(), default!),
        null when typeof(T) == typeof(Nothing) => (null, default!),
        _ => throw new InvalidOperationException("The method returned null instead of a task."),
    };
}
