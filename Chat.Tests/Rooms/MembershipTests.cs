using Chat.Rooms;

namespace Chat.Tests.Rooms;

public class MembershipTests
{
    private static readonly UserId Ada = new("ada");

    private readonly Membership members = new();

    public MembershipTests() => members.Load([new MemberRow(Ada, RoomRole.Member, DateTimeOffset.UnixEpoch, 5)]);

    [Fact]
    public void A_cursor_never_moves_back()
    {
        Assert.True(members.MarkRead(Ada, 7));
        Assert.False(members.MarkRead(Ada, 6));
        Assert.Equal(7, members.Find(Ada)!.LastReadSeq);
    }

    [Fact]
    public void Only_moved_cursors_are_written_and_only_once()
    {
        Assert.Empty(members.TakeMovedCursors());
        members.MarkRead(Ada, 6);
        members.MarkRead(Ada, 9);
        Assert.Equal<(UserId, long)>([(Ada, 9L)], members.TakeMovedCursors());
        Assert.Empty(members.TakeMovedCursors());
    }

    [Fact]
    public void A_cursor_that_could_not_be_written_is_tried_again_unless_its_member_is_gone()
    {
        members.MarkRead(Ada, 6);
        var cursors = members.TakeMovedCursors();
        members.PutBack(cursors);
        Assert.Equal<(UserId, long)>([(Ada, 6L)], members.TakeMovedCursors());
        members.Remove(Ada);
        members.PutBack(cursors);
        Assert.Empty(members.TakeMovedCursors());
    }

    [Fact]
    public void Who_has_read_is_told_in_rooms_of_up_to_a_hundred()
    {
        var membership = new Membership();
        membership.Load([.. Enumerable.Range(0, 100).Select(i => new MemberRow(new UserId($"u{i}"), RoomRole.Member, DateTimeOffset.UnixEpoch, i))]);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), membership.Cursors().Select(c => c.LastReadSeq).Order());

        membership.Add(new MemberRow(new UserId("one-more"), RoomRole.Member, DateTimeOffset.UnixEpoch, 0));
        Assert.Equal(ErrorCode.TooLarge, Assert.Throws<ChatException>(() => membership.Cursors()).Code);
    }
}
