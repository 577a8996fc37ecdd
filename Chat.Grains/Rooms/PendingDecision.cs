namespace Chat.Rooms;

/// <summary>A command with the answer that its caller waits for.</summary>
internal sealed class PendingDecision<TAnswer>(Func<RoomDraft, TAnswer> rule) : PendingChange
{
    // Asynchronous, so that a caller's continuation never runs inside the drain.
    private readonly TaskCompletionSource<TAnswer> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer? answer;

    public override object? Answer => answer;

    public Task<TAnswer> Done => done.Task;

    public override bool Decide(RoomDraft room)
    {
        try
        {
            answer = rule(room);
            return true;
        }
        catch (ChatException refusal)
        {
            Refuse(refusal);
            return false;
        }
    }

    public override void Acknowledge() => done.TrySetResult(answer!);

    public override void Refuse(Exception error) => done.TrySetException(error);
}
