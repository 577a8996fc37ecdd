using Chat.Client;
using PingBot;

// A service beside the chat: it joins the cluster as a client, follows one room, and answers.
var builder = Host.CreateApplicationBuilder(args);
builder.AddChatClient();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PatientCalls>();
builder.Services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section)
    .Validate(o => o.HasRoom, "PingBot:Room must be the id of a room: r and 32 hexadecimal digits.")
    .Validate(o => o.HasUser, "PingBot:User must be 1 to 64 printable ASCII characters.")
    .ValidateOnStart();
// After the client, so that it stops before it.
builder.Services.AddHostedService<Bot>();
await builder.Build().RunAsync();
