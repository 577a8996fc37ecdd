namespace Orleans.Local;

internal sealed class TimerTurn(GrainTimer timer) : Turn
{
    public override bool AlwaysInterleaves => timer.Interleaves;
    public override bool KeepsAlive => timer.KeepsAlive;
    public override bool IsStale => timer.IsStopped;

    public override Task Begin(Activation activation) => timer.TickAsync();

    public override void MoveOn(Activation ended)
    {
    }

    public override void Reject(Exception reason)
    {
    }
}
