using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Chat.Tests.Storage;

namespace Chat.Tests.Admin;

public class AdminRoomTests
{
    [Theory, OnBothDatabases]
    public async Task A_room_is_shown(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        var room = await ada.CreateRoom("Engines");
        await ada.Send(room, "first");

        var shown = await chat.Admin("show-room", room);

        Assert.Equal((0, ""), (shown.Code, shown.Errors));
        var lines = shown.Output.Split('\n');
        Assert.Contains(lines, l => l.StartsWith("name ", StringComparison.Ordinal) && l.EndsWith("Engines", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("owners ", StringComparison.Ordinal) && l.EndsWith(ada.Id, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("last seq ", StringComparison.Ordinal) && l.EndsWith(" 1", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_log_of_a_room_that_was_used_in_every_way_is_whole(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        await using var grace = await chat.Server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var sent = new List<string>();
        for (var number = 0; number < 5; number++) sent.Add((await ada.Send(room, $"message {number}")).Text("id"));
        await ada.Device.Call("EditMessage", new { messageId = sent[1], content = "better" });
        await ada.Device.Call("DeleteMessage", sent[2]);
        await grace.Device.Call("LeaveRoom", room);

        var verified = await chat.Admin("verify-room", room);

        Assert.Equal($"{room}: 5 messages read, last seq 5, rev 10, faults: 0.", verified.Output.Trim());
        Assert.Equal((0, ""), (verified.Code, verified.Errors));
    }

    [Theory]
    [InlineData("delete from messages where seq = 2", "Hole: messages 2 to 2 are missing.")]
    [InlineData("delete from messages where seq = 3", "Hole: messages 3 to 3 are missing at the end.")]
    [InlineData("update rooms set last_seq = 2", "Fork: there is a message 3, and the room says that 2 is the last.")]
    [InlineData("update rooms set rev = rev - 1", "Fork: there is a change 5, and the room says that 4 is the last.")]
    [InlineData("update rooms set rev = rev + 1", "Hole: the room says that its last change is 6, and 5 is the last there is.")]
    [InlineData("update room_members set rev = 4 where user_id = 'grace'", "Fork: messages and memberships have the same rev: 1.")]
    [InlineData("update messages set rev = 9 where seq = 1", "Fork: message 2 has the rev 4, and an older one has 9.")]
    [InlineData("update rooms set member_count = 7", "The room counts 7 members, and there are 2.")]
    [InlineData("update room_members set last_read_seq = 8 where user_id = 'grace'", "Members who have read beyond the last message: 1.")]
    public async Task What_was_done_to_a_log_is_told(string harm, string told)
    {
        using var folder = new TemporaryFolder();
        RoomId room;
        await using (var chat = await TestChat.In(folder))
        {
            var (ada, grace) = (await chat.Person("Ada"), await chat.Person("Grace"));
            room = await chat.Room(ada);
            await chat.Join(room, grace);
            await chat.Post([.. Enumerable.Range(1, 3).Select(seq => TestChat.Message(room, seq, ada))]);
            Assert.Equal(0, (await Verify(folder, room.Value)).Code);
            await chat.Script(harm);
        }

        var verified = await Verify(folder, room.Value);

        Assert.Equal(1, verified.Code);
        Assert.Contains(told, verified.Output.Split('\n'));
    }

    [Fact]
    public async Task What_is_no_room_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var chat = await TestChat.In(folder);
        var unknown = RoomId.New(TestChat.Start).Value;

        Assert.Equal((1, "", $"Not done: There is no room {unknown}.\n"), await Result(unknown));
        Assert.Equal((1, "", "Not done: lobby is not the id of a room: r or d and 32 hexadecimal digits.\n"), await Result("lobby"));

        async Task<(int, string, string)> Result(string name)
        {
            var run = await Verify(folder, name);
            return (run.Code, run.Output, run.Errors);
        }
    }

    private static Task<AdminRun> Verify(TemporaryFolder folder, string room) =>
        AdminRun.Of("", [$"Chat:DataFolder={folder.Path}"], "verify-room", room);
}
