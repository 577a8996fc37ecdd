using Chat.Tests.Gateway.Driver;
using Orleans.Streams;

namespace Chat.Tests.Streaming;

/// <summary>A subscriber that keeps what it was given; it can be made to wait.</summary>
public sealed class Listener : IAsyncObserver<int>
{
    private readonly Lock gate = new();
    private readonly List<int> received = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Done)> waiting = [];
    private readonly List<Exception> gaps = [];

    public StreamSubscriptionHandle<int> Handle { get; set; } = null!;

    /// <summary>What each event waits for.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public int[] Received
    {
        get
        {
            lock (gate) return [.. received];
        }
    }

    public int Gaps
    {
        get
        {
            lock (gate) return gaps.Count;
        }
    }

    public Task Gets(int number) => When(() => received.Contains(number)).OrFail($"{number} was received");

    public Task HearsOfGap(int times = 1) => When(() => gaps.Count >= times).OrFail("the gap was told", TimeSpan.FromSeconds(30));

    public async Task OnNextAsync(int item, StreamSequenceToken? token = null)
    {
        await Held;
        Note(() => received.Add(item));
    }

    public Task OnErrorAsync(Exception ex)
    {
        Note(() => gaps.Add(ex));
        return Task.CompletedTask;
    }

    private void Note(Action what)
    {
        lock (gate)
        {
            what();
            foreach (var wait in waiting.Where(w => w.Holds()).ToArray())
            {
                waiting.Remove(wait);
                wait.Done.TrySetResult();
            }
        }
    }

    private Task When(Func<bool> holds)
    {
        lock (gate)
        {
            if (holds()) return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((holds, done));
            return done.Task;
        }
    }
}
