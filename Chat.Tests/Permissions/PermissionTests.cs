using System.Reflection;
using System.Text.RegularExpressions;
using Chat.Gateway.Hub;
using Chat.Tests.Gateway.Driver;
using Chat.Tests.Wire;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Permissions;

/// <summary>Who may do what (acceptance A9): every call, by every kind of caller, in every kind of room.</summary>
public sealed class PermissionTests
{
    private static readonly string[] InDirects = ["anonymous", "stranger", "member", "global moderator", "global admin"];

    private static readonly string[] InSupport = ["anonymous", "stranger", "member", "agent", "global moderator", "global admin"];

    [Fact]
    public async Task Everybody_may_do_what_the_document_says_and_nothing_else()
    {
        await using var server = await ChatServer.Start();
        await using var cast = await Cast.SignUp(server);
        var document = new PermissionDocument();
        foreach (var (title, kind) in new[] { ("In a public room", "public"), ("In a private room", "private"), ("In an archived room, which was public", "archived") })
            document.Table(title, Cast.Callers, await Rows(Cast.Callers, RoomCalls.OfRooms, () => cast.Build(kind)));
        var direct = await Rows(InDirects, RoomCalls.InDirects, () => cast.Talk("direct"));
        Assert.Equal(direct.Select(Line), (await Rows(InDirects, RoomCalls.InDirects, () => cast.Talk("group"))).Select(Line));
        document.Table("Between two people, and in a group of more", InDirects, direct);
        document.Table("Where the member asks for support, and the agent answers", InSupport, await Rows(InSupport, RoomCalls.InDirects, cast.Help));
        string[] anybody = ["anonymous", "stranger"];
        document.Table("Of oneself, and what everybody finds", anybody, await Rows(anybody, RoomCalls.OfUsers, () => Task.FromResult(new Stage(cast, "none"))));

        Golden.VerifyFile("docs/permissions.md", document.Text());
    }

    [Fact]
    public async Task Every_call_there_is_is_in_the_document()
    {
        await using var server = await ChatServer.Start();
        var rest = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(e => Methods(e).Select(m => $"{m} {Path(e)}"));
        var hub = typeof(ChatHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetBaseDefinition() == m).Select(m => m.Name);
        Assert.Equal(rest.Concat(hub).Distinct().Order(StringComparer.Ordinal), RoomCalls.OfRooms.Concat(RoomCalls.OfUsers).Select(c => c.Target).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Line((RoomCall Call, string[] Answers) row) => $"{row.Call.Text}: {string.Join(' ', row.Answers)}";

    private static string Path(RouteEndpoint endpoint) =>
        Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/')["api/".Length..].TrimEnd('/'), @"\{\w+\}", "{}");

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    /// <summary>What changes a room is asked of a new one, once somebody was let.</summary>
    private static async Task<List<(RoomCall Call, string[] Answers)>> Rows(string[] callers, RoomCall[] calls, Func<Task<Stage>> build)
    {
        var rows = new List<(RoomCall Call, string[] Answers)>();
        var stage = await build();
        foreach (var call in calls)
        {
            var answers = new string[callers.Length];
            foreach (var (i, caller) in callers.Index())
            {
                answers[i] = await stage.Ask(caller, call);
                if (answers[i] == "ok" && !call.Reads) stage = await build();
            }
            rows.Add((call, answers));
        }
        return rows;
    }
}
