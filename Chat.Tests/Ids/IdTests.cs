namespace Chat.Tests.Ids;

public class IdTests
{
    private static readonly UserId Ada = new("ada"), Grace = new("grace"), Linus = new("linus");

    [Fact]
    public void The_order_and_repetition_of_participants_do_not_change_their_room() =>
        Assert.Equal(RoomId.Of([Ada, Grace, Linus]), RoomId.Of([Linus, Ada, Grace, Ada]));

    [Fact]
    public void Different_participants_have_different_rooms()
    {
        Assert.NotEqual(RoomId.Of([Ada, Grace]), RoomId.Of([Ada, Linus]));
        Assert.NotEqual(RoomId.Of([new("ab"), new("c")]), RoomId.Of([new("a"), new("bc")]));
    }

    [Fact]
    public void A_direct_room_and_a_room_tell_themselves_apart()
    {
        Assert.True(RoomId.Of([Ada, Grace]).IsDirect);
        Assert.False(RoomId.New(DateTimeOffset.UnixEpoch).IsDirect);
    }

    [Fact]
    public void A_message_id_leads_back_to_its_room_and_number()
    {
        var id = new MessageId(RoomId.New(DateTimeOffset.UnixEpoch), 42);
        Assert.True(MessageId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("r123")]
    [InlineData("x0123456789abcdef0123456789abcdef")]
    [InlineData("r0123456789ABCDEF0123456789abcdef")]
    [InlineData("r0123456789abcdef0123456789abcdef0")]
    public void What_is_not_a_room_id_is_refused(string? text) => Assert.False(RoomId.TryParse(text, out _));

    [Theory]
    [InlineData("r0123456789abcdef0123456789abcdef")]
    [InlineData("r0123456789abcdef0123456789abcdef-")]
    [InlineData("r0123456789abcdef0123456789abcdef-0")]
    [InlineData("r0123456789abcdef0123456789abcdef--1")]
    [InlineData("r0123456789abcdef0123456789abcdef- 1")]
    [InlineData("r0123456789abcdef0123456789abcdef-99999999999999999999")]
    public void What_is_not_a_message_id_is_refused(string text) => Assert.False(MessageId.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    [InlineData("line\nfeed")]
    public void What_is_not_a_user_id_is_refused(string text) => Assert.False(UserId.TryParse(text, out _));

    [Fact]
    public void An_id_longer_than_64_characters_is_refused()
    {
        Assert.True(UserId.TryParse(new string('u', 64), out _));
        Assert.False(UserId.TryParse(new string('u', 65), out _));
        Assert.False(ClientId.TryParse(new string('c', 65), out _));
    }
}
