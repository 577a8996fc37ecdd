using Chat.Storage;
using Microsoft.Extensions.Hosting;

namespace Chat.Hosting;

/// <summary>Brings the database to this version before anything else starts.</summary>
internal sealed class MigrateAtStart(Migrator migrator) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => migrator.Migrate(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
