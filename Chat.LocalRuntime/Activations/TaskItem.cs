namespace Orleans.Local;

internal sealed class TaskItem(Task task) : WorkItem
{
    public override void Run(Activation activation) => activation.Execute(task);
}
