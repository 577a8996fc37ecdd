using Chat.Rooms;
using Chat.Storage;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class EditingTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task An_edit_reaches_everybody_and_takes_one_rev()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var sent = await ada.Send(room, "helo");
        await grace.Receives("helo");

        var edited = await ada.Device.Call("EditMessage", new { messageId = sent.Text("id"), content = " hello " });

        var told = await grace.Device.Inbox.Next("MessageEdited", m => m.Text("id") == sent.Text("id"));
        Assert.Equal(("hello", sent.Number("rev") + 1, sent.Number("seq")), (told.Text("content"), told.Number("rev"), told.Number("seq")));
        Assert.NotNull(edited.GetProperty("editedAt").GetString());
        Assert.Equal(edited.GetRawText(), told.GetRawText());
        Assert.Equal(edited.GetRawText(), (await grace.Get($"/api/messages/{sent.Text("id")}")).GetRawText());
    }

    [Fact]
    public async Task The_text_that_is_there_already_changes_nothing()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var sent = await ada.Send(room, "the same");

        var edited = await ada.Device.Call("EditMessage", new { messageId = sent.Text("id"), content = "the same" });

        Assert.Equal(sent.GetRawText(), edited.GetRawText());
    }

    [Fact]
    public async Task A_deleted_message_keeps_its_place_and_says_nothing_any_more()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var sent = await ada.Send(room, "oh no");
        await grace.Receives("oh no");

        var deleted = await ada.Device.Call("DeleteMessage", sent.Text("id"));
        var again = await ada.Device.Call("DeleteMessage", sent.Text("id"));

        var told = await grace.Device.Inbox.Next("MessageDeleted", m => m.Text("id") == sent.Text("id"));
        Assert.Equal(("", sent.Number("seq")), (told.Text("content"), told.Number("seq")));
        Assert.NotNull(told.GetProperty("deletedAt").GetString());
        Assert.Equal(deleted.GetRawText(), again.GetRawText());
        Assert.Equal(0, (await grace.Get($"/api/rooms/{room}")).Number("unread"));
    }

    [Theory]
    [InlineData(RoomRole.Member, UserRole.User, "forbidden")]
    [InlineData(RoomRole.Owner, UserRole.User, "ok")]
    [InlineData(RoomRole.Member, UserRole.Moderator, "ok")]
    [InlineData(null, UserRole.User, "not_found")]
    [InlineData(null, UserRole.Moderator, "ok")]
    [InlineData(null, UserRole.Admin, "ok")]
    public async Task Who_moderates_deletes_what_others_wrote_and_nobody_else(RoomRole? inRoom, UserRole everywhere, string expected)
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        string[] members = inRoom is null ? [ada.Id] : [ada.Id, linus.Id];
        var room = inRoom is RoomRole.Owner
            ? await linus.CreateRoom("Cabinet", "private", ada.Id, grace.Id)
            : await grace.CreateRoom("Cabinet", "private", members);
        await server.Services.GetRequiredService<Database>().Execute(Statement.SetRole, [linus.Id, (int)everywhere], default);
        var sent = await ada.Send(room, "rude");
        await grace.Receives("rude");

        Assert.Equal(expected, await linus.Device.Call("DeleteMessage", sent.Text("id")).Code());

        var lastMessage = (await grace.Get($"/api/rooms/{room}")).At("lastMessage");
        Assert.Equal(expected == "ok" ? "" : "rude", lastMessage.Text("content"));
        if (expected != "ok") return;
        var told = await grace.Device.Inbox.Next("MessageDeleted", m => m.Text("id") == sent.Text("id"));
        Assert.Equal(("", sent.Number("rev") + 1, ada.Id), (told.Text("content"), told.Number("rev"), told.Text("authorId")));
        // One that is not there is no matter of rights.
        Assert.Equal("not_found", await linus.Device.Call("DeleteMessage", $"{room}-999").Code());
    }

    [Fact]
    public async Task What_a_message_said_before_is_told_to_who_may_read_it_until_it_is_deleted()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id);
        var sent = await ada.Send(room, "helo");
        var path = $"/api/messages/{sent.Text("id")}";
        var edited = await ada.Patch(path, new { content = "hello" });

        var versions = (await grace.Get($"{path}/history")).Items("versions");

        Assert.Equal(["helo", "hello"], versions.Select(v => v.Text("content")));
        Assert.Equal([sent.Text("createdAt"), edited.Text("editedAt")], versions.Select(v => v.Text("editedAt")));
        Assert.All(versions, v => Assert.Equal(ada.Id, v.Text("editedBy")));
        Assert.Equal("not_found", await (await linus.Request(HttpMethod.Get, $"{path}/history")).Code());
        (await ada.Request(HttpMethod.Delete, path)).EnsureSuccessStatusCode();
        Assert.Empty((await grace.Get($"{path}/history")).Items("versions"));
    }

    [Fact]
    public async Task Who_was_away_catches_up_on_edits_and_deletions()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var (first, second) = (await ada.Send(room, "one"), await ada.Send(room, "two"));
        await ada.Device.Call("EditMessage", new { messageId = first.Text("id"), content = "eins" });
        await ada.Device.Call("DeleteMessage", second.Text("id"));

        var missed = await ada.Device.Call("Sync", room, second.Number("rev"));

        Assert.Equal(["eins", ""], missed.Items("messages").Select(m => m.Text("content")));
        Assert.Equal(second.Number("rev") + 2, missed.Number("rev"));
    }

    [Fact]
    public async Task Only_the_author_changes_a_message_and_nobody_a_deleted_one()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id);
        var sent = await ada.Send(room, "mine");
        var path = $"/api/messages/{sent.Text("id")}";

        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Patch, path, new { content = "yours" })).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Delete, path)).Code());
        Assert.Equal("not_found", await (await linus.Request(HttpMethod.Patch, path, new { content = "yours" })).Code());
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Patch, path, new { content = " " })).Code());
        Assert.Equal("mine", (await grace.Get(path)).Text("content"));
        (await ada.Request(HttpMethod.Delete, path)).EnsureSuccessStatusCode();
        Assert.Equal("not_found", await (await ada.Request(HttpMethod.Patch, path, new { content = "back" })).Code());
    }
}
