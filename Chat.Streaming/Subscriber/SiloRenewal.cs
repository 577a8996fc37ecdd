namespace Chat.Streaming.Subscriber;

/// <summary>How the leases with one silo are kept.</summary>
internal sealed class SiloRenewal
{
    /// <summary>By the clock of the process.</summary>
    public required long DueAt { get; set; }

    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>The last call did.</summary>
    public bool HasFailed { get; set; }
}
