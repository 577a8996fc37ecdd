using Chat.Typing;

namespace Chat.Tests.Typing;

public class TypingBoardTests
{
    private static readonly UserId Ada = new("ada");
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Starting_is_told_once_in_two_seconds()
    {
        var board = new TypingBoard();
        Assert.True(board.Start(Ada, Start));
        Assert.False(board.Start(Ada, Start.AddSeconds(1.9)));
        Assert.True(board.Start(Ada, Start.AddSeconds(2)));
    }

    [Fact]
    public void Typing_is_forgotten_three_seconds_after_the_last_word_of_it()
    {
        var board = new TypingBoard();
        board.Start(Ada, Start);
        board.Start(Ada, Start.AddSeconds(1));
        Assert.Empty(board.Expire(Start.AddSeconds(3.9)));
        Assert.Equal<UserId>([Ada], board.Expire(Start.AddSeconds(4)));
        Assert.Null(board.NextExpiry);
    }

    [Fact]
    public void Whoever_stops_and_starts_again_is_told_once_in_two_seconds_too()
    {
        var board = new TypingBoard();
        var told = 0;
        for (var tenth = 0; tenth < 100; tenth++)
        {
            if (board.Start(Ada, Start.AddSeconds(tenth / 10.0))) told++;
            if (board.Stop(Ada)) told++;
        }
        Assert.Equal(10, told);
    }

    [Fact]
    public void Whoever_stopped_is_forgotten_after_two_seconds_without_a_word()
    {
        var board = new TypingBoard();
        board.Start(Ada, Start);
        board.Stop(Ada);
        Assert.Equal(Start.AddSeconds(2), board.NextExpiry);
        Assert.Empty(board.Expire(Start.AddSeconds(2)));
        Assert.Null(board.NextExpiry);
    }

    [Fact]
    public void Stopping_is_told_only_of_somebody_who_typed()
    {
        var board = new TypingBoard();
        Assert.False(board.Stop(Ada));
        board.Start(Ada, Start);
        Assert.True(board.Stop(Ada));
        Assert.False(board.Stop(Ada));
    }
}
