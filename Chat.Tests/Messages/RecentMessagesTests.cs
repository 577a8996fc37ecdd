using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Tests.Messages;

public class RecentMessagesTests
{
    private static readonly RoomId Room = RoomId.New(DateTimeOffset.UnixEpoch);
    private static readonly UserId Ada = new("ada"), Grace = new("grace");

    [Fact]
    public void The_newest_page_is_the_end_of_the_log()
    {
        var recent = Filled(capacity: 10, messages: 30);
        var page = recent.Newest(5)!;
        Assert.Equal([26L, 27, 28, 29, 30], page.Messages.Select(m => m.Seq));
        Assert.True(page.HasMore);
    }

    [Fact]
    public void A_log_that_fits_has_nothing_older()
    {
        var recent = Filled(capacity: 10, messages: 3);
        var page = recent.Newest(50)!;
        Assert.Equal(3, page.Messages.Length);
        Assert.False(page.HasMore);
    }

    [Fact]
    public void It_says_so_when_it_does_not_reach_back_far_enough()
    {
        var recent = Filled(capacity: 10, messages: 30);
        Assert.Null(recent.Newest(11));
        Assert.Null(recent.CountUnread(Ada, 19, []));
        Assert.Equal(5, recent.CountUnread(Ada, 20, []));
    }

    [Fact]
    public void A_message_is_found_by_author_and_client_id_while_it_is_kept()
    {
        var recent = Filled(capacity: 10, messages: 30);
        Assert.Equal(30, recent.Find(Author(30), new("c30"))!.Seq);
        Assert.Null(recent.Find(Author(31), new("c30")));
        Assert.Null(recent.Find(Author(1), new("c1")));
    }

    [Fact]
    public void Unread_leaves_out_ones_own_messages() => Assert.Equal(3, Filled(capacity: 10, messages: 6).CountUnread(Ada, 0, []));

    [Fact]
    public void A_message_that_does_not_follow_is_a_fault()
    {
        var recent = Filled(capacity: 10, messages: 2);
        Assert.Throws<InvalidOperationException>(() => recent.Add(Message(4)));
    }

    [Fact]
    public void What_is_loaded_from_the_middle_knows_that_there_is_more()
    {
        var recent = new RecentMessages(10, 10_000);
        recent.Load([.. Enumerable.Range(91, 10).Select(i => Message(i))], 100);
        Assert.Equal(100, recent.LastSeq);
        Assert.True(recent.Newest(10)!.HasMore);
        Assert.Null(recent.CountUnread(Ada, 89, []));
    }

    [Fact]
    public void What_stands_behind_a_hole_in_the_store_is_left_out()
    {
        var recent = new RecentMessages(10, 10_000);
        recent.Load([Message(1), Message(2), Message(4), Message(5)], 7);
        Assert.Equal((7, 7), (recent.LastSeq, recent.FloorSeq));

        recent = new RecentMessages(10, 10_000);
        recent.Load([Message(1), Message(2), Message(4), Message(5)], 5);
        Assert.Equal((5, 3), (recent.LastSeq, recent.FloorSeq));
        Assert.Equal([4L, 5L], recent.Newest(2)!.Messages.Select(m => m.Seq));
    }

    [Fact]
    public void A_changed_message_takes_the_place_of_what_it_was()
    {
        var recent = Filled(capacity: 10, messages: 30);
        recent.Replace(Message(25) with { Content = "mended" });
        recent.Replace(Message(3) with { Content = "too old" });
        Assert.Equal("mended", recent.At(25)!.Content);
        Assert.Equal("mended", recent.Find(Author(25), new("c25"))!.Content);
        Assert.Null(recent.At(3));
    }

    [Fact]
    public void Long_messages_are_fewer_and_the_newest_is_kept_whatever_its_length()
    {
        var recent = Filled(capacity: 10, messages: 10, characters: 22);
        Assert.Equal((10, 6), (recent.LastSeq, recent.FloorSeq));

        recent.Replace(Message(8) with { Content = "a longer text" });
        Assert.Equal(8, recent.FloorSeq);

        recent.Add(Message(11) with { Content = new string('x', 1_000) });
        Assert.Equal((11, 10), (recent.LastSeq, recent.FloorSeq));
        Assert.Equal(1_000, recent.At(11)!.Content.Length);
        Assert.Null(recent.Find(Author(10), new("c10")));

        recent.Add(Message(12));
        Assert.Equal([12L], recent.Newest(1)!.Messages.Select(m => m.Seq));
    }

    [Fact]
    public void A_long_life_changes_nothing()
    {
        var recent = Filled(capacity: 7, messages: 1_000);
        Assert.Equal((1_000, 993), (recent.LastSeq, recent.FloorSeq));
        Assert.Equal(Enumerable.Range(994, 7).Select(i => (long)i), recent.Newest(7)!.Messages.Select(m => m.Seq));
        Assert.Equal(997, recent.Find(Author(997), new("c997"))!.Seq);
    }

    private static RecentMessages Filled(int capacity, int messages, int characters = 10_000)
    {
        var recent = new RecentMessages(capacity, characters);
        recent.Load(ImmutableArray<Message>.Empty, 0);
        for (var seq = 1; seq <= messages; seq++) recent.Add(Message(seq));
        return recent;
    }

    private static UserId Author(long seq) => seq % 2 == 0 ? Ada : Grace;

    private static Message Message(long seq) => new()
    {
        RoomId = Room,
        Seq = seq,
        Rev = seq,
        AuthorId = Author(seq),
        ClientId = new("c" + seq),
        Type = MessageType.Text,
        Content = "hello",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
