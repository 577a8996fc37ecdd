using System.Text.Json;
using System.Text.RegularExpressions;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Dashboards;

/// <summary>What deploy/grafana/chat.json shows is what docs/operations.md explains.</summary>
public sealed class DashboardTests
{
    private static readonly JsonElement[] Panels =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "deploy", "grafana", "chat.json"))).RootElement
            .GetProperty("panels").EnumerateArray().Where(panel => panel.GetProperty("type").GetString() != "row"),
    ];

    /// <summary>Metrics as Prometheus calls them.</summary>
    private static readonly string[] Shown =
    [
        .. Panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => Regex.Matches(target.GetProperty("expr").GetString()!, @"([a-z_]+)\{"))
            .Select(found => found.Groups[1].Value),
    ];

    /// <summary>Metrics in the first column of the guide's tables, as the program calls them.</summary>
    private static readonly string[] Explained =
    [
        .. File.ReadLines(Path.Combine(Repository.Folder, "docs", "operations.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Regex.Matches(line.Split('|')[1], "`([a-z_]+([.-][a-z_]+)+)`"))
            .Select(found => found.Groups[1].Value),
    ];

    [Fact]
    public void Each_metric_that_is_shown_is_explained()
    {
        Assert.NotEmpty(Shown);
        Assert.DoesNotContain(Shown, name => !Explained.Any(metric => IsOf(name, metric)));
    }

    [Fact]
    public void Each_metric_of_Chat_is_shown()
    {
        var own = Explained.Where(metric => metric.StartsWith("chat.", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, metric => !Shown.Any(name => IsOf(name, metric)));
    }

    [Fact]
    public void Each_panel_has_a_unit_and_says_when_to_look_closer()
    {
        Assert.All(Panels, panel =>
        {
            Assert.NotEmpty(panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("unit").GetString()!);
            Assert.NotEmpty(panel.GetProperty("description").GetString()!);
        });
    }

    private static bool IsOf(string name, string metric) =>
        Regex.IsMatch(name, $"^{metric.Replace('.', '_').Replace('-', '_')}(_seconds|_milliseconds|_bytes)?(_total|_bucket|_sum|_count)?$");
}
