namespace Chat.Storage;

/// <summary>
/// A grain whose state is rows of the database. Its first call loads them, not its activation: while the database is away a call is
/// refused and the next one tries again on the same activation, and its streams can be subscribed to.
/// </summary>
internal abstract class LoadedGrain : Grain, IIncomingGrainCallFilter
{
    private Task? loading;

    public Task Invoke(IIncomingGrainCallContext context) =>
        loading is { IsCompletedSuccessfully: true } || IsOfExtension(context) ? context.Invoke() : LoadFirst(context);

    /// <summary>Runs once before the first call, and again when it failed.</summary>
    protected abstract Task Load();

    private static bool IsOfExtension(IIncomingGrainCallContext context) => context.InterfaceMethod.DeclaringType!.IsAssignableTo(typeof(IGrainExtension));

    /// <summary>Calls that interleave wait for the same load.</summary>
    private async Task LoadFirst(IIncomingGrainCallContext context)
    {
        if (loading is null or { IsCompleted: true }) loading = Load();
        await loading;
        await context.Invoke();
    }
}
