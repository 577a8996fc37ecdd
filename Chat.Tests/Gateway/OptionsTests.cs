using Chat.Limits;
using Chat.Moderation;
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
    public async Task A_setting_of_moderation_holds_where_there_are_grains(string mode)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "words.txt");
        await File.WriteAllLinesAsync(file, ["# what nobody says here", "", "bad idea", "  Fool  "]);
        await using var app = Build(folder, mode, "Chat:Moderation:Words:0=villain", $"Chat:Moderation:WordFile={file}", "Chat:Moderation:FilterTimeout=00:00:01");
        Assert.Equal(TimeSpan.FromSeconds(1), app.Services.GetRequiredService<IOptions<ModerationOptions>>().Value.FilterTimeout);
        var words = app.Services.GetRequiredService<WordList>();
        foreach (var word in new[] { "villain", "bad idea", "fool" }) Assert.True(words.IsIn(word), word);
        Assert.False(words.IsIn("what nobody says here"));
        Assert.False(app.Services.GetRequiredService<MessageFilters>().IsEmpty);
    }

    [Theory]
    [InlineData("standalone")]
    [InlineData("cohosted")]
    [InlineData("gateway")]
    public async Task The_limit_of_same_texts_holds_in_every_mode_and_is_off_with_the_others(string mode)
    {
        using var folder = new TemporaryFolder();
        await using (var app = Build(folder, mode, "Chat:Limits:SameTexts=5", "Chat:Limits:SameTextWindow=00:01:00"))
        {
            var limits = app.Services.GetRequiredService<IOptions<LimitOptions>>().Value;
            Assert.Equal((5, TimeSpan.FromMinutes(1)), (limits.SameTexts, limits.SameTextWindow));
        }
        await using var off = Build(folder, mode, "Chat:Limits:Enabled=false", "Chat:Limits:SameTexts=5");
        Assert.Equal(0, off.Services.GetRequiredService<IOptions<LimitOptions>>().Value.SameTexts);
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
