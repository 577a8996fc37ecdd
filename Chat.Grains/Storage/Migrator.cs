#pragma warning disable
namespace Chat.Storage;

/// <summary>Brings the database's schema to what this program needs.</summary>
public sealed class Migrator
{
    internal Migrator(Database database) { }
    public Task Migrate(CancellationToken cancellation = default) => throw new NotSupportedException();
    public Task EnsureCurrent(CancellationToken cancellation = default) => throw new NotSupportedException();
}
