namespace Orleans.Local;

internal sealed class ActionItem(Action<Activation> action) : WorkItem
{
    public override void Run(Activation activation) => action(activation);
}
