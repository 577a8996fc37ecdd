using System.Reflection;

namespace Orleans;

/// <summary>A call that has come to a grain.</summary>
public interface IIncomingGrainCallContext
{
    object Grain { get; }

    MethodInfo InterfaceMethod { get; }

    /// <summary>Runs the call. The caller gets its answer when the filter has ended; without this it fails.</summary>
    Task Invoke();
}
