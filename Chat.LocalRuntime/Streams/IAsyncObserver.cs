namespace Orleans.Streams;

/// <summary>Takes the events of a stream, one at a time and in order.</summary>
public interface IAsyncObserver<in T>
{
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>Something went wrong with the delivery, such as a gap.</summary>
    Task OnErrorAsync(Exception ex);
}
