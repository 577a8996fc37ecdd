namespace Chat.Rooms;

/// <summary>
/// One durable change of a room in flight at a time, first come first served: calls interleave, and a rev that was committed
/// before a lower one would make catch-up skip the lower.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public async Task<Turn> Enter()
    {
        await gate.WaitAsync();
        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    internal readonly struct Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
