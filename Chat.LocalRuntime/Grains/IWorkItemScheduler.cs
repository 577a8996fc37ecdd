namespace Orleans.Runtime;

/// <summary>Runs work as turns of one activation.</summary>
public interface IWorkItemScheduler
{
    void QueueAction(Action action);
    void QueueTask(Task task);
    void QueueAction(Action<object> action, object state);
}
