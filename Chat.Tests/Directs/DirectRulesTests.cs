using System.Collections.Immutable;
using Chat.Rooms;

namespace Chat.Tests.Directs;

public class DirectRulesTests
{
    private static readonly UserId Ada = new("ada"), Grace = new("grace"), Linus = new("linus");

    [Fact]
    public void Participants_count_once_in_whatever_order() => Assert.Equal<UserId>([Ada, Grace], Check(Ada, [Grace, Ada, Grace]));

    [Fact]
    public void Nobody_talks_to_themselves() => Refused(ErrorCode.Invalid, Ada, [Ada]);

    [Fact]
    public void Eleven_are_too_many() => Refused(ErrorCode.Invalid, Ada, [Ada, .. Enumerable.Range(0, 10).Select(i => new UserId("u" + i))]);

    [Fact]
    public void A_stranger_starts_nothing_for_others() => Refused(ErrorCode.Forbidden, Linus, [Ada, Grace]);

    [Fact]
    public void The_participants_must_be_the_addressed_ones() =>
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => { DirectRules.Check(new OpenDirect(Ada, [Ada, Grace]), RoomId.Of([Ada, Linus])); }).Code);

    private static ImmutableArray<UserId> Check(UserId by, ImmutableArray<UserId> participants) => DirectRules.Check(new OpenDirect(by, participants), RoomId.Of(participants));

    private static void Refused(ErrorCode code, UserId by, ImmutableArray<UserId> participants) =>
        Assert.Equal(code, Assert.Throws<ChatException>(() => { Check(by, participants); }).Code);
}
