using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Chat.Tests.Health;

public sealed class LogNumberTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Each_line_of_the_log_has_a_number_of_its_own()
    {
        Assembly[] ours = [typeof(Chat.Gateway.Program).Assembly, typeof(Chat.Hosting.Startup).Assembly, typeof(Chat.Streaming.Subscriber.SharedStreams<>).Assembly];
        var lines = ours.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(Any))
            .Select(m => (Name: $"{m.DeclaringType!.Name}.{m.Name}", m.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(m => m.EventId is not null).ToArray();

        Assert.Contains(lines, l => l.Name.EndsWith(".MentionNotTold", StringComparison.Ordinal));
        Assert.Empty(lines.GroupBy(l => l.EventId).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(l => l.Name))}"));
    }
}
