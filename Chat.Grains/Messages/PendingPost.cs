namespace Chat.Messages;

/// <summary>A checked post that waits for its commit, and the callers that wait with it.</summary>
internal sealed class PendingPost(PostMessage command)
{
    // Asynchronous, so that a caller's continuation never runs inside the drain.
    private readonly TaskCompletionSource<Message> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PostMessage Command => command;

    public (UserId, ClientId) Key => (command.AuthorId, command.ClientId);

    public Task<Message> Done => done.Task;

    public void Acknowledge(Message message) => done.TrySetResult(message);

    public void Refuse(Exception error) => done.TrySetException(error);
}
