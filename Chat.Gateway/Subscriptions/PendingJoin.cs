namespace Chat.Gateway.Subscriptions;

/// <summary>A connection joins a room; complete when the user's stream has told of it.</summary>
internal sealed class PendingJoin(RoomId room, string connectionId)
{
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RoomId Room => room;

    public string ConnectionId => connectionId;

    public Task Entered => entered.Task;

    public void Complete() => entered.TrySetResult();
}
