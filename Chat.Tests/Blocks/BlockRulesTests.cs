using System.Collections.Immutable;
using Chat.Blocks;

namespace Chat.Tests.Blocks;

public sealed class BlockRulesTests
{
    private static readonly UserId Ada = new("ada"), Grace = new("grace");

    [Fact]
    public void Nobody_blocks_themselves_or_more_people_than_are_told()
    {
        ImmutableArray<UserId> many = [.. Enumerable.Range(0, BlockRules.Most).Select(i => new UserId($"u{i}"))];

        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => BlockRules.With([], new Block(Ada, Ada))).Code);
        Assert.Equal(ErrorCode.Full, Assert.Throws<ChatException>(() => BlockRules.With(many, new Block(Ada, Grace))).Code);
        Assert.Equal(many, BlockRules.With(many, new Block(Ada, many[7])));
        Assert.Equal(new[] { Grace, many[0] }, BlockRules.With([many[0]], new Block(Ada, Grace)));
    }

    [Fact]
    public void Neither_of_two_writes_to_the_other_and_who_is_blocked_is_not_told_why()
    {
        BlockRules.RequireNone([], Ada);
        Assert.Equal("You have blocked this person.", Refusal(Ada));
        Assert.Equal("You cannot write to this person.", Refusal(Grace));

        static string Refusal(UserId by) => Assert.Throws<ChatException>(() => BlockRules.RequireNone([new Block(Ada, Grace)], by)).Message;
    }
}
