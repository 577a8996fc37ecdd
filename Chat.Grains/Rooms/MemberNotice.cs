namespace Chat.Rooms;

/// <summary>What a user is to be told of their membership.</summary>
/// <param name="IsIn">They are a member, or are none any more.</param>
/// <param name="Rev">The change that made it so.</param>
internal sealed record MemberNotice(bool IsIn, long Rev)
{
    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It was told once, heard or not, or something newer is told instead.</summary>
    public Task WasTried => tried.Task;

    public void Tried() => tried.TrySetResult();
}
