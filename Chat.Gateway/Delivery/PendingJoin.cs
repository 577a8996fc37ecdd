namespace Chat.Gateway.Delivery;

/// <summary>A user joins a room; complete when the user's stream has told of it.</summary>
/// <param name="room">Which.</param>
/// <param name="connectionId">The connection that the answer goes to; null where it goes to none.</param>
internal sealed class PendingJoin(RoomId room, string? connectionId)
{
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RoomId Room => room;

    public string? ConnectionId => connectionId;

    public Task Entered => entered.Task;

    public void Complete() => entered.TrySetResult();
}
