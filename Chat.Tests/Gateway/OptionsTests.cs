using Chat.Presence;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Gateway;

/// <summary>A setting holds in every process that has a use for it, whatever the process is.</summary>
public class OptionsTests
{
    [Theory]
    [InlineData("standalone")]
    [InlineData("cohosted")]
    [InlineData("gateway")]
    public async Task A_setting_of_presence_holds_in_every_mode(string mode)
    {
        using var folder = new TemporaryFolder();
        await using var app = Build(folder, mode, "Chat:Presence:HeartbeatInterval=00:00:07", "Chat:Presence:Enabled=false");
        var presence = app.Services.GetRequiredService<IOptions<PresenceOptions>>().Value;
        Assert.Equal((TimeSpan.FromSeconds(7), false), (presence.HeartbeatInterval, presence.Enabled));
    }

    [Theory]
    [InlineData("standalone")]
    [InlineData("cohosted")]
    [InlineData("gateway")]
    public async Task Each_class_of_options_is_bound_once(string mode)
    {
        using var folder = new TemporaryFolder();
        IServiceCollection? services = null;
        await using var app = Build(folder, mode, s => services = s);
        var bound = services!.Select(s => s.ServiceType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IOptionsChangeTokenSource<>))
            .Select(t => t.GetGenericArguments()[0])
            .Where(t => t.Assembly.GetName().Name!.StartsWith("Chat.", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains(typeof(PresenceOptions), bound);
        Assert.Equal(bound.Distinct(), bound);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(TemporaryFolder folder, string mode, params string[] settings) =>
        Build(folder, mode, _ => { }, settings);

    private static Microsoft.AspNetCore.Builder.WebApplication Build(
        TemporaryFolder folder, string mode, Action<IServiceCollection> look, params string[] settings) => Chat.Gateway.Program.Build(
            ChatServer.Arguments(folder.Path, [$"Chat:Mode={mode}", "ConnectionStrings:Chat=Host=127.0.0.1;Port=1", .. settings]),
            builder => look(builder.Services));
}
