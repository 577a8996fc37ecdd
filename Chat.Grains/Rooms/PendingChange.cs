using Chat.Messages;

namespace Chat.Rooms;

/// <summary>A command that waits for its decision and its commit.</summary>
internal abstract class PendingChange
{
    /// <summary>When it came; see <see cref="MessageTrace.Mark"/>.</summary>
    public DateTimeOffset QueuedAt { get; } = MessageTrace.Mark();

    /// <summary>What its caller is answered, once it is decided.</summary>
    public abstract object? Answer { get; }

    /// <summary>Decides on the draft; false when it is refused, which its caller is told at once.</summary>
    public abstract bool Decide(RoomDraft room);

    /// <summary>What was decided is committed.</summary>
    public abstract void Acknowledge();

    public abstract void Refuse(Exception error);
}
