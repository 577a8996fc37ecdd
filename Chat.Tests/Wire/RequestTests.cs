using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chat.Tests.Wire;

public class RequestTests
{
    public static TheoryData<string> Names => [.. Requests.All.Select(r => r.Full.Name)];

    public static TheoryData<string> Methods => [.. Calls.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_request_with_every_field_is_understood(string name)
    {
        var request = Named(name);
        Assert.Equal(request.Full.Text, Written(request, request.Read(Golden.Text(name))));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_request_with_only_what_it_needs_is_understood(string name)
    {
        var request = Named(name);
        var least = Fields(name);
        foreach (var field in least.Select(f => f.Key).Except(request.Required).ToArray()) least.Remove(field);
        Assert.Equal(Written(request, request.Least), Written(request, request.Read(least.ToJsonString())));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_request_that_lacks_what_it_needs_is_refused(string name)
    {
        foreach (var field in Named(name).Required)
        {
            var without = Fields(name);
            without.Remove(field);
            Refused(name, without);
            Refused(name, With(name, field, null));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_choice_is_one_of_its_words_and_never_a_number(string name)
    {
        foreach (var field in Named(name).Choices)
        {
            Refused(name, With(name, field, "nonsense"));
            Refused(name, With(name, field, 0));
            Refused(name, With(name, field, "0"));
        }
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_call_is_understood_and_refused_without_its_last_argument(string name)
    {
        var call = Calls.All.Single(c => c.Name == name);
        var (method, hub) = (name.Split('.')[1], new HubReader());
        Assert.Equal(call.Text, JsonSerializer.Serialize(hub.Read(method, Golden.Text(name)), call.Options));
        var arguments = JsonNode.Parse(Golden.Text(name))!.AsArray();
        arguments.RemoveAt(arguments.Count - 1);
        Assert.Null(hub.Read(method, arguments.ToJsonString()));
    }

    [Theory]
    [InlineData("SetStatus", """["nonsense", null]""")]
    [InlineData("SetStatus", """[1, null]""")]
    [InlineData("JoinRoom", """["lobby"]""")]
    [InlineData("JoinRoom", """[null]""")]
    [InlineData("Sync", """["r0123456789abcdef0123456789abcdef", "9"]""")]
    [InlineData("Hello", """[{"lobby": 1}]""")]
    [InlineData("LoadPresence", """[["lobby"]]""")]
    public void A_call_with_what_is_no_such_thing_is_refused(string method, string arguments) =>
        Assert.Null(new HubReader().Read(method, arguments));

    private static Request Named(string name) => Requests.All.Single(r => r.Full.Name == name);

    private static JsonObject Fields(string name) => JsonNode.Parse(Golden.Text(name))!.AsObject();

    private static JsonObject With(string name, string field, JsonNode? value)
    {
        var fields = Fields(name);
        fields[field] = value;
        return fields;
    }

    private static string Written(Request request, object? value) =>
        JsonSerializer.Serialize(value, request.Full.Value.GetType(), request.Full.Options);

    private static void Refused(string name, JsonObject fields) =>
        Assert.Throws<JsonException>(() => Named(name).Read(fields.ToJsonString()));
}
