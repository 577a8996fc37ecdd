namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class StartupTask(Func<IServiceProvider, CancellationToken, Task> task) : ISiloPart
{
    public Task StartAsync(Silo silo, CancellationToken cancellationToken) => task(silo.Services, cancellationToken);
}
