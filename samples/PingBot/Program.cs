using Chat;
using Chat.Client;
using Chat.Messages;
using Chat.Rooms;
using Chat.Users;

// A service beside the chat: it joins the cluster as a client, follows one room, and answers.
var builder = Host.CreateApplicationBuilder(args);
builder.AddChatClient();
builder.Services.AddHostedService<Bot>();
await builder.Build().RunAsync();

internal sealed class Bot(IClusterClient chat, IConfiguration settings) : BackgroundService
{
    private readonly UserId me = new("bot:ping");
    private readonly RoomId room = RoomId.TryParse(settings["PingBot:Room"], out var id) ? id : throw new ArgumentException("Set PingBot:Room to a room's id.");
    private readonly string place = settings["PingBot:Place"] ?? "pingbot.rev";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await chat.User(me).Provision(new ProvisionUser { Name = "Ping", PreferredUsername = "ping" });
        var now = (await chat.Room(room).Join(me)).Summary.Room.Rev;
        var since = File.Exists(place) ? long.Parse(await File.ReadAllTextAsync(place, stoppingToken)) : now;
        await foreach (var change in chat.FollowRoom(room, me, since, stoppingToken))
        {
            if (change is MessagePosted { Message: var message } && message.AuthorId != me && message.Content.Trim() == "ping") await Answer(message);
            await File.WriteAllTextAsync(place, $"{change.Rev}", stoppingToken);
        }
    }

    // The client id follows from the message: however often it is met, also after a crash, there is one answer.
    private Task Answer(Message ping) => chat.Room(room).Post(new PostMessage(me, new ClientId($"pong:{ping.Id}"), "pong"));
}
