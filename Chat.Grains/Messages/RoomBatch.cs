using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>The consecutive messages of one room that are to be committed together; completes with whether they were.</summary>
internal sealed class RoomBatch(RoomId roomId, ImmutableArray<Message> messages)
{
    // Asynchronous, or the writer's loop would run the grain's continuation.
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RoomId RoomId => roomId;

    public ImmutableArray<Message> Messages => messages;

    public Task<bool> Committed => done.Task;

    public void Complete(bool committed) => done.TrySetResult(committed);

    public void Fail(Exception error) => done.TrySetException(error);
}
