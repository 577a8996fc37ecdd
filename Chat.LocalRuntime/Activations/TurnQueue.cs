namespace Orleans.Local;

/// <summary>
/// Runs work items one at a time, in order, on the thread pool. It is a task scheduler, so whatever grain code awaits
/// comes back to it.
/// </summary>
internal abstract class TurnQueue : TaskScheduler, IThreadPoolWorkItem
{
    // Long enough to amortise a trip through the thread pool, short enough not to hold a thread while others wait.
    private const int ItemsPerTrip = 128;

    private static readonly WorkItem Busy = new TaskItem(Task.CompletedTask);

    // Null while idle, Busy while running with nothing queued, otherwise the queued items, newest first.
    private WorkItem? _newest;

    // Taken from the queue, oldest first; only the running thread touches it.
    private WorkItem? _batch;

    public override int MaximumConcurrencyLevel => 1;

    protected bool IsIdle => Volatile.Read(ref _newest) is null;

    protected abstract bool IsDead { get; }

    public void Post(WorkItem item)
    {
        while (true)
        {
            var newest = Volatile.Read(ref _newest);
            item.Next = ReferenceEquals(newest, Busy) ? null : newest;
            if (!ReferenceEquals(Interlocked.CompareExchange(ref _newest, item, newest), newest))
                continue;
            if (newest is null)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
            return;
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var self = (Activation)this;
        RuntimeContext.Current = self;
        try
        {
            for (var left = ItemsPerTrip; left > 0; left--)
            {
                if (Take() is not { } item)
                    return;
                if (IsDead)
                    item.Abandon();
                else
                {
                    item.Run(self);
                    AfterItem();
                }
            }
        }
        finally
        {
            RuntimeContext.Current = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Execute(Task task) => TryExecuteTask(task);

    /// <summary>Runs code as a task of this scheduler, now; only called from a turn.</summary>
    protected void RunNow(Action<object?> action, object? state) =>
        new Task(action, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach).RunSynchronously(this);

    protected abstract void AfterItem();

    protected override void QueueTask(Task task) => Post(new TaskItem(task));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(RuntimeContext.Current, this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private WorkItem? Take()
    {
        if (_batch is null)
        {
            if (ReferenceEquals(Interlocked.CompareExchange(ref _newest, null, Busy), Busy))
                return null;
            var taken = Interlocked.Exchange(ref _newest, Busy);
            while (taken is not null)
                (taken.Next, _batch, taken) = (_batch, taken, taken.Next);
        }

        var item = _batch!;
        _batch = item.Next;
        item.Next = null;
        return item;
    }
}
