namespace Chat.Gateway.Hosting;

/// <summary>A place in a semaphore, given back when disposed.</summary>
internal readonly struct Turn : IDisposable
{
    private readonly SemaphoreSlim semaphore;

    private Turn(SemaphoreSlim semaphore) => this.semaphore = semaphore;

    public static async Task<Turn> Of(SemaphoreSlim semaphore)
    {
        await semaphore.WaitAsync();
        return new Turn(semaphore);
    }

    public void Dispose() => semaphore.Release();
}
