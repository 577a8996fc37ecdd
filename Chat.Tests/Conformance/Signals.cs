using System.Collections.Concurrent;

namespace Chat.Tests.Conformance;

/// <summary>Named events between a test and its grains, which run in the same process. Waiting is bounded.</summary>
internal static class Signals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Known = new();

    public static void Raise(string name) => Of(name).TrySetResult();

    public static bool IsRaised(string name) => Of(name).Task.IsCompleted;

    public static async Task Wait(string name)
    {
        try
        {
            await Of(name).Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{name}' did not happen within {Patience}.");
        }
    }

    /// <summary>Waits for something that has no event to wait for.</summary>
    public static async Task Until(string what, Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (deadline.IsCancellationRequested)
                throw new TimeoutException($"{what}: not within {Patience}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static Task Soon(this Task task) => task.WaitAsync(Patience);

    private static TaskCompletionSource Of(string name) =>
        Known.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
