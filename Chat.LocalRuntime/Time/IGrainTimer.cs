namespace Orleans.Runtime;

/// <summary>A timer of one activation. Disposing it stops it and cancels the token of a running callback.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}
