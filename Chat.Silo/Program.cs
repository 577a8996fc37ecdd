using Chat.Hosting;

// The grains without a gateway.
var builder = Host.CreateApplicationBuilder(args);
builder.AddChatSilo();
await builder.Build().RunAsync();
