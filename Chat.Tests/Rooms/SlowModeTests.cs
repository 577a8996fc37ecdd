using Chat.Rooms;
using Chat.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

/// <summary>One message in so many seconds of each member (acceptance G4).</summary>
public sealed class SlowModeTests
{
    private readonly FakeTimeProvider clock = new(Start);

    [Theory, OnBothDatabases]
    public async Task The_next_message_waits_its_time_and_a_repeat_does_not(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus), time: clock);
        await Slow(room, ada, 30);

        var first = await room.Post(grace, "c-1");
        await room.Post(linus, "c-1");
        clock.Advance(TimeSpan.FromSeconds(12));
        var refused = await Assert.ThrowsAsync<ChatException>(() => room.Post(grace, "c-2"));
        Assert.Equal((ErrorCode.SlowMode, TimeSpan.FromSeconds(18)), (refused.Code, refused.RetryAfter));
        Assert.Equal(first, await room.Post(grace, "c-1"));
        clock.Advance(TimeSpan.FromSeconds(18));
        await room.Post(grace, "c-2");
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_at_once_one_is_taken_and_moderators_post_at_any_time(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace), time: clock);
        await Slow(room, ada, 30);

        await Task.WhenAll(room.Post(ada, "c-1"), room.Post(ada, "c-2"));
        Task[] posts = [room.Post(grace, "c-1"), room.Post(grace, "c-2")];
        await posts[0];
        Assert.Equal(ErrorCode.SlowMode, (await Assert.ThrowsAsync<ChatException>(() => posts[1])).Code);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_kept_when_the_room_sleeps_when_the_author_leaves_and_when_the_message_is_deleted(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace), recent: 2, clock);
        await Slow(room, ada, UpdateRoom.SlowestMode);
        await room.Delete(grace, await room.Post(grace, "c-1"));
        await room.Commit(draft => MembershipRules.Leave(draft, grace));
        for (var i = 0; i < 5; i++) await room.Post(ada, $"c-{i}");
        await room.Join(grace.Value);
        Assert.Equal(ErrorCode.SlowMode, await Code(room.Post(grace, "c-2")));

        await using var later = await Activation.Of(chat, room.Room.Id, recent: 2, clock);
        Assert.Equal(ErrorCode.SlowMode, await Code(later.Post(grace, "c-2")));
        await Slow(later, ada, 0);
        await later.Post(grace, "c-2");
        await Slow(later, ada, 10);
        clock.Advance(TimeSpan.FromSeconds(10));
        await later.Post(grace, "c-3");
        Assert.Equal(ErrorCode.SlowMode, await Code(later.Post(grace, "c-4")));
        Assert.Equal(ErrorCode.Invalid, await Code(Slow(later, ada, UpdateRoom.SlowestMode + 1)));
    }

    [Fact]
    public void What_no_mode_is_slow_enough_for_is_forgotten()
    {
        var posts = new SlowPosts();
        for (var i = 0; i < 2_000; i++) posts.Add(new UserId($"u{i}"), Start.AddMinutes(i));
        Assert.Null(posts.Last(new UserId("u0")));
        Assert.NotNull(posts.Last(new UserId("u1999")));
    }

    private static async Task<ErrorCode> Code(Task call) => (await Assert.ThrowsAsync<ChatException>(() => call)).Code;

    private static Task<RoomInfo> Slow(Activation room, UserId by, int seconds) =>
        room.Commit(draft => SettingRules.Update(draft, new UpdateRoom { By = by, SlowModeSeconds = seconds }));
}
