using Chat.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.Hosting;

/// <summary>Nothing else starts before the database has this version.</summary>
internal sealed class SchemaAtStart(Migrator migrator, IOptions<SchemaOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (options.Value.MigrateAtStart == true ? migrator.Migrate(cancellationToken) : migrator.EnsureCurrent(cancellationToken));
        }
        catch (MigrationException error)
        {
            throw new StartException(error.Message, error);
        }
        catch (ChatException error) when (error.Code == ErrorCode.Unavailable)
        {
            throw Unreachable(error);
        }
    }

    public static StartException Unreachable(Exception error) =>
        new("The database cannot be reached: check ConnectionStrings:Chat, and that PostgreSQL runs there.", error);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
