namespace Chat.Tests.Gateway.Driver;

/// <summary>Lets calls of grains of the server fail or wait, as they do when silos go or are busy.</summary>
internal sealed class CallFaults : IIncomingGrainCallFilter
{
    /// <summary>Runs before each call; what it throws, the caller gets.</summary>
    public Func<IIncomingGrainCallContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await Before(context);
        await context.Invoke();
    }
}
