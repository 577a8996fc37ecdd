using Chat.Client;
using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Cluster;
using Chat.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.Tests.Client;

/// <summary>Another .NET service that uses the chat, and short words for what it does.</summary>
internal sealed class ChatService : IAsyncDisposable
{
    private readonly IHost host;

    private ChatService(IHost host) => this.host = host;

    public IClusterClient Grains => host.Services.GetRequiredService<IClusterClient>();

    public IServiceProvider Services => host.Services;

    public static async Task<ChatService> Start(ChatCluster cluster)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(cluster.Settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1])));
        builder.AddChatClient();
        var host = builder.Build();
        await host.StartAsync();
        return new ChatService(host);
    }

    /// <summary>A new user of this name.</summary>
    public async Task<UserId> Person(string name)
    {
        var id = new UserId($"{name}-{Guid.NewGuid():N}");
        await Grains.User(id).Provision(new ProvisionUser { Name = name });
        return id;
    }

    public async Task<RoomId> Room(RoomType type, UserId owner, params UserId[] others)
    {
        var id = RoomId.New(TimeProvider.System.GetUtcNow());
        await Grains.Room(id).Create(new CreateRoom { By = owner, Name = "Lobby", Type = type, MemberIds = [.. others] });
        return id;
    }

    public Task<Message> Post(RoomId room, UserId author, string content) =>
        Grains.Room(room).Post(new PostMessage(author, new ClientId(Guid.NewGuid().ToString("N")), content));

    /// <summary>At once, in whatever order they arrive.</summary>
    public Task Post(RoomId room, UserId author, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(i => Post(room, author, $"{i + 1} of {count}")));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
