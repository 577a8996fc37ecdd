namespace Chat.Tests.Gateway.Driver;

/// <summary>One server for the tests that need no settings of their own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal ChatServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await ChatServer.Start();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
