namespace Chat.Rooms;

/// <summary>A command that waits for its decision and its commit.</summary>
internal abstract class PendingChange
{
    /// <summary>Decides on the draft; false when it is refused, which its caller is told at once.</summary>
    public abstract bool Decide(RoomDraft room);

    /// <summary>What was decided is committed.</summary>
    public abstract void Acknowledge();

    public abstract void Refuse(Exception error);
}
