using Chat.Contacts;

namespace Chat.Tests.Contacts;

public class ContactRulesTests
{
    private static readonly UserId Ada = new("ada"), Grace = new("grace");

    [Fact]
    public void Who_does_not_exist_is_not_found() => Assert.Equal(ErrorCode.NotFound, Refused(10, Known(Ada, 0)));

    [Fact]
    public void Who_does_not_want_to_is_not_written_to() => Assert.Equal(ErrorCode.Forbidden, Refused(10, Known(Ada, 0), Known(Grace, 0, isOpen: false)));

    [Fact]
    public void Others_fill_half_of_the_rooms_of_a_user_and_no_more()
    {
        Assert.Equal(ErrorCode.Full, Refused(10, Known(Ada, 0), Known(Grace, 5)));
        Assert.Null(Refused(10, Known(Ada, 0), Known(Grace, 4)));
        Assert.Null(Refused(10, Known(Ada, 9), Known(Grace, 4)));
        Assert.Equal(ErrorCode.Full, Refused(10, Known(Ada, 10), Known(Grace, 4)));
    }

    [Fact]
    public void Nought_is_any_number_of_rooms() => Assert.Null(Refused(0, Known(Ada, 9_999), Known(Grace, 9_999)));

    private static ErrorCode? Refused(int mostRooms, params Contact[] found) =>
        Record.Exception(() => ContactRules.Check(Ada, [Ada, Grace], [.. found], mostRooms)) is ChatException refusal ? refusal.Code : null;

    private static Contact Known(UserId user, int rooms, bool isOpen = true) => new(user, isOpen, rooms);
}
