namespace Chat.Storage;

/// <summary>
/// A grain whose state is rows of the database. Its first call loads them, not its activation: while the database is away a call is
/// refused and the next one tries again on the same activation, and its streams can be subscribed to. An activation of which the database
/// knows nothing ends with its call, so that ids which somebody made up cost no memory.
/// </summary>
internal abstract class LoadedGrain : Grain, IIncomingGrainCallFilter
{
    private Task? loading;

    public Task Invoke(IIncomingGrainCallContext context) =>
        !IsCall(context) || !NeedsRows(context.MethodName) ? context.Invoke()
        : loading is { IsCompletedSuccessfully: true } && IsKnown ? InvokeKnown(context)
        : InvokeUnknown(context);

    /// <summary>Whether there are rows, found by <see cref="Load"/> or made since.</summary>
    protected abstract bool IsKnown { get; }

    /// <summary>Runs once before the first call, and again when it failed.</summary>
    protected abstract Task Load();

    /// <summary>False for what is answered without the database, and must not make an activation read it.</summary>
    protected virtual bool NeedsRows(string method) => true;

    /// <summary>
    /// Where it is a secret whether there are rows: asks the database for some that are not there, before it is said that there are none. The answer
    /// takes as long then as where it is true.
    /// </summary>
    protected virtual Task Conceal() => Task.CompletedTask;

    private async Task InvokeKnown(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (ChatException refused) when (refused.Code == ErrorCode.NotFound)
        {
            await Conceal();
            throw;
        }
    }

    /// <summary>Of the grain itself, and not of an extension that it has, or of a timer that a call has set.</summary>
    private static bool IsCall(IIncomingGrainCallContext context) => context.InterfaceMethod.DeclaringType!.IsAssignableTo(typeof(IGrain));

    /// <summary>Calls that interleave wait for the same load.</summary>
    private async Task InvokeUnknown(IIncomingGrainCallContext context)
    {
        if (loading is null or { IsCompleted: true, IsCompletedSuccessfully: false }) loading = Load();
        await loading;
        try
        {
            await context.Invoke();
        }
        finally
        {
            if (!IsKnown) DeactivateOnIdle();
        }
    }
}
