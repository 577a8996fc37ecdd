namespace Chat.Tests.Fixtures;

/// <summary>As a grain's scheduler: of what is asked at once one goes on at a time.</summary>
internal sealed class Turns
{
    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

    /// <summary>Complete when the turn is over in which its result was known: what else is done in that turn is done.</summary>
    public Task<T> Take<T>(Func<Task<T>> act) =>
        Task.Factory.StartNew(async () => await act(), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();

    /// <inheritdoc cref="Take{T}(Func{Task{T}})"/>
    public Task Take(Func<Task> act) =>
        Task.Factory.StartNew(async () => await act(), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();

    /// <inheritdoc cref="Take{T}(Func{Task{T}})"/>
    public Task Take(Action act) => Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
}
