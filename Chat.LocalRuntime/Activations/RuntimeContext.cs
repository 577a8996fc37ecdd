namespace Orleans.Local;

/// <summary>The activation whose turn the current thread is running.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    public static Activation? Current;
}
