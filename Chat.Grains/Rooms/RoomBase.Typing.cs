using Chat.Typing;

namespace Chat.Rooms;

/// <summary>Typing: told at once, forgotten by a timer that runs only while somebody types.</summary>
internal abstract partial class RoomBase
{
    private IGrainTimer? typingTimer;

    public Task SetTyping(TypingNotice notice)
    {
        MayPost(notice.UserId);
        var tell = notice.IsTyping ? typing.Start(notice.UserId, Now) : typing.Stop(notice.UserId);
        if (tell) teller.Tell(new TypingChanged(Id, notice.UserId, notice.IsTyping));
        ArmTypingTimer();
        return Task.CompletedTask;
    }

    private Task ExpireTyping()
    {
        typingTimer?.Dispose();
        typingTimer = null;
        foreach (var user in typing.Expire(Now)) teller.Tell(new TypingChanged(Id, user, false));
        ArmTypingTimer();
        return Task.CompletedTask;
    }

    private void ArmTypingTimer()
    {
        if (typingTimer is not null || typing.NextExpiry is not { } next) return;
        typingTimer = this.RegisterGrainTimer(_ => ExpireTyping(), new GrainTimerCreationOptions { DueTime = Until(next), Period = Timeout.InfiniteTimeSpan, Interleave = true });
    }

    /// <summary>Time left, never less than the shortest a timer takes.</summary>
    private TimeSpan Until(DateTimeOffset moment) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((moment - Now).TotalMilliseconds)));
}
