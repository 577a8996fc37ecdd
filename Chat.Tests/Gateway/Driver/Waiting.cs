namespace Chat.Tests.Gateway.Driver;

/// <summary>Bounded waits that say what did not happen.</summary>
internal static class Waiting
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<T> OrFail<T>(this Task<T> task, string what, TimeSpan? within = null)
    {
        try
        {
            return await task.WaitAsync(within ?? Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Did not happen: {what}");
        }
    }

    public static Task OrFail(this Task task, string what, TimeSpan? within = null) => Value(task).OrFail(what, within);

    /// <summary>For state that tells nobody of its change.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what, TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"Did not happen: {what}");
            await often.WaitForNextTickAsync();
        }
    }

    /// <summary>For what must stay as it is; looked at until the time is over.</summary>
    public static async Task Always(Func<Task<bool>> holds, string what, TimeSpan during)
    {
        using var enough = new CancellationTokenSource(during);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!enough.IsCancellationRequested)
        {
            Assert.True(await holds(), $"Did not stay so: {what}");
            await often.WaitForNextTickAsync();
        }
    }

    private static async Task<bool> Value(Task task)
    {
        await task;
        return true;
    }
}
