using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>One method of a grain interface and how it is called.</summary>
internal abstract class CallMethod
{
    private readonly MethodInvoker _invoker;
    private readonly bool[] _copied;
    private readonly int _token;

    protected CallMethod(Type type, MethodInfo method)
    {
        (Method, _invoker) = (method, MethodInvoker.Create(method));
        var parameters = method.GetParameters();
        _copied = [.. parameters.Select(p => !p.IsDefined(typeof(ImmutableAttribute)) && !DeepCopy.IsImmutable(p.ParameterType))];
        _token = Array.FindIndex(parameters, p => p.ParameterType == typeof(CancellationToken));
        IsOneWay = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        AlwaysInterleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        Timeout = (method.GetCustomAttribute<ResponseTimeoutAttribute>() ?? type.GetCustomAttribute<ResponseTimeoutAttribute>())?.Timeout;
        Extension = method.DeclaringType!.IsAssignableTo(typeof(IGrainExtension)) ? method.DeclaringType : null;
    }

    public MethodInfo Method { get; }
    public bool IsOneWay { get; }
    public bool IsReadOnly { get; }
    public bool AlwaysInterleaves { get; }
    public TimeSpan? Timeout { get; }

    private Type? Extension { get; }

    public static CallMethod Of(Type type, MethodInfo method)
    {
        var returned = method.ReturnType;
        var kind = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        if (method.IsGenericMethod || (kind != typeof(void) && kind != typeof(Task) && kind != typeof(ValueTask) && kind != typeof(Task<>) && kind != typeof(ValueTask<>)))
            throw new ArgumentException($"{type.Name}.{method.Name} must not be generic and must return a Task, ValueTask or void.");
        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : typeof(Nothing);
        return (CallMethod)Activator.CreateInstance(typeof(CallMethod<>).MakeGenericType(result), type, method)!;
    }

    /// <summary>Sends a call and returns what the interface method returns.</summary>
    public abstract object? Call(GrainReference reference, object?[] arguments);

    /// <summary>Runs the method on the grain and returns what it returned.</summary>
    public object? Invoke(Activation activation, object?[] arguments)
    {
        var target = Extension is null ? activation.GrainInstance : activation.ExtensionFor(Extension);
        if (target is WeakReference observer)
            target = observer.Target ?? throw new OrleansMessageRejectionException($"The observer {activation.GrainId} is gone.");
        return _invoker.Invoke(target, arguments.AsSpan());
    }

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}";

    protected void Isolate(object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (_copied[i])
                arguments[i] = DeepCopy.Copy(arguments[i]);
        }
    }

    protected CancellationToken TokenIn(object?[] arguments) => _token < 0 ? default : (CancellationToken)arguments[_token]!;
}
