using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Admin;

/// <summary>A server that runs, and the command on the database that it uses.</summary>
internal sealed class AdministeredServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly string[] settings;

    private AdministeredServer(TemporaryFolder folder, string[] settings, ChatServer server) =>
        (this.folder, this.settings, Server) = (folder, settings, server);

    public ChatServer Server { get; }

    public static async Task<AdministeredServer> Start(DatabaseKind kind)
    {
        var folder = new TemporaryFolder();
        string[] settings = kind == DatabaseKind.Postgres
            ? [$"ConnectionStrings:Chat={await PostgresServer.CreateDatabase()}", $"Chat:DataFolder={folder.Path}"]
            : [$"Chat:DataFolder={folder.Path}"];
        return new AdministeredServer(folder, settings, await ChatServer.Start(settings));
    }

    public Task<AdminRun> Admin(params string[] words) => AdminWith("", words);

    public Task<AdminRun> AdminWith(string input, params string[] words) => AdminRun.Of(input, settings, words);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
