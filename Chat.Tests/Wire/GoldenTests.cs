using System.Reflection;
using System.Text.Json;
using Chat.Audit;
using Chat.Gateway.Errors;
using Chat.Gateway.Hub;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reports;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Tests.Wire;

/// <summary>Clients that are out there go by these files: the wire does not change unless a file does.</summary>
public class GoldenTests
{
    private static readonly Shape[] Sent = [.. Shapes.Events, .. Shapes.Answers, .. Shapes.Rest, .. Refusals.All];

    private static readonly Shape[] Received = [.. Requests.All.Select(r => r.Full), .. Calls.All];

    private static readonly string[] Lists = ["enums", "error.codes"];

    /// <summary>What a call has for arguments where it has no object.</summary>
    private static readonly Type[] Plain = [typeof(RoomId), typeof(long), typeof(bool), typeof(string), typeof(PresenceStatus)];

    public static TheoryData<string> Names => [.. Sent.Concat(Received).Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_crosses_the_wire_looks_as_it_did(string name) =>
        Golden.Verify(name, Sent.Concat(Received).Single(s => s.Name == name).Text);

    [Fact]
    public void Every_choice_is_one_of_the_words_it_was()
    {
        Type[] choices = [typeof(AuditAction), typeof(ContactRule), typeof(MessageType), typeof(NotificationLevel), typeof(PresenceStatus), typeof(ReportState), typeof(RoomMention), typeof(RoomRole), typeof(RoomType), typeof(UserRole)];
        Golden.Verify("enums", JsonSerializer.Serialize(choices.ToDictionary(c => c.Name, Words)));
    }

    [Fact]
    public void Every_code_has_its_name_and_its_status()
    {
        var codes = Enum.GetValues<ErrorCode>().Select(c => new { code = Refusals.Name(c), status = c.Status() });
        Golden.Verify("error.codes", JsonSerializer.Serialize(codes));
    }

    [Fact]
    public void Every_event_and_every_call_has_a_golden_file()
    {
        Assert.Equal(Contract.Events.Select(e => e.Name), Shapes.Events.Select(Second).Distinct().Order(StringComparer.Ordinal));
        var methods = typeof(ChatHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(methods.Where(m => !m.IsVirtual).Select(m => m.Name).Order(), Calls.All.Select(Second).Order());
    }

    [Fact]
    public void Every_type_of_the_wire_has_a_golden_file()
    {
        var arguments = Calls.All.SelectMany(c => (object[])c.Value);
        var shown = Sent.Concat(Received).Select(s => s.Value).Concat(arguments).Select(v => v.GetType());
        Assert.Empty(Contract.Types.Except(shown).Except(Plain));
    }

    [Fact]
    public void Every_golden_file_is_somethings()
    {
        var files = Directory.GetFiles(Golden.Folder).Select(f => Path.GetFileNameWithoutExtension(f)!);
        var shapes = Sent.Concat(Received).Select(s => s.Name).Concat(Lists);
        Assert.Equal(shapes.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static string Second(Shape shape) => shape.Name.Split('.')[1];

    private static IEnumerable<JsonElement> Words(Type choice) =>
        Enum.GetValues(choice).Cast<object>().Select(v => JsonSerializer.SerializeToElement(v, choice, WireFormats.Hub));
}
