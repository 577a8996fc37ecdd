using Chat.Health;
using Chat.Hosting;
using Chat.Moderation;

// A silo of a cluster, as Chat.Silo is, with a filter of its own.
return await Startup.Run(() =>
{
    var builder = WebApplication.CreateBuilder(args.WithFixedSettings());
    builder.AddLogLevels();
    builder.Services.AddSingleton<IMessageFilter, NoShouting>();
    builder.AddChatSilo(SiloMembership.Cluster);
    builder.AddHealth();
    builder.AddTelemetry("chat-silo");
    var app = builder.Build();
    app.MapHealth();
    return app;
});

internal sealed class NoShouting : IMessageFilter
{
    public ValueTask<FilterVerdict> Look(ProposedMessage message, CancellationToken cancellation)
    {
        var isShouted = message.Content.Count(char.IsUpper) >= 10 && !message.Content.Any(char.IsLower);
        return new(isShouted ? FilterVerdict.Refuse("Please do not shout.") : FilterVerdict.Allow);
    }
}
