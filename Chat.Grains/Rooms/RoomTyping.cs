using Chat.Activations;
using Chat.Typing;

namespace Chat.Rooms;

/// <summary>Typing: told at once, forgotten by an alarm that is set only while somebody types.</summary>
internal sealed class RoomTyping
{
    private readonly TypingBoard board = new();
    private readonly RoomId id;
    private readonly RoomPublisher publisher;
    private readonly TimeProvider time;
    private readonly Alarm expiry;

    public RoomTyping(IGrainBase grain, RoomId id, RoomPublisher publisher, TimeProvider time)
    {
        (this.id, this.publisher, this.time) = (id, publisher, time);
        expiry = new Alarm(grain, Expire);
    }

    public void Set(TypingNotice notice)
    {
        var tell = notice.IsTyping ? board.Start(notice.UserId, time.GetUtcNow()) : board.Stop(notice.UserId);
        if (tell) publisher.Publish(new TypingChanged(id, notice.UserId, notice.IsTyping));
        SetAlarm();
    }

    public void Stop(UserId user) => Set(new TypingNotice(user, false));

    private Task Expire()
    {
        foreach (var user in board.Expire(time.GetUtcNow())) publisher.Publish(new TypingChanged(id, user, false));
        SetAlarm();
        return Task.CompletedTask;
    }

    private void SetAlarm()
    {
        if (board.NextExpiry is { } next) expiry.Set(next - time.GetUtcNow());
    }
}
