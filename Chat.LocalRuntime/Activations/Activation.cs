using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>
/// One activation of a grain, or an observer: the order in which its turns run. Fields are touched by the running turn
/// only, unless they say otherwise. What is rarely needed is allocated on first use: there are tens of thousands of these.
/// </summary>
internal sealed partial class Activation(Silo? silo, GrainClass grainClass, GrainId id, CallOrigin origin) : TurnQueue
{
    private static readonly Action<object?> BeginTurn = static state =>
    {
        var turn = (Turn)state!;
        var activation = RuntimeContext.Current!;
        var task = turn.Begin(activation);
        if (task.IsCompleted)
            activation.Ended(turn);
        else
            _ = activation.EndedAsync(turn, task);
    };

    private Queue<Turn>? _waiting;
    private int _waitingReads;
    private int _running;
    private int _reads;
    private int _exclusive;
    private int _load;

    public Silo Silo => silo ?? throw new InvalidOperationException("An observer has no silo.");

    public GrainClass Class => grainClass;

    protected override bool IsDead => silo is { IsDead: true };

    /// <summary>No turn waits or runs; read by the pool of stateless workers.</summary>
    public bool IsFree => Volatile.Read(ref _load) == 0;

    public Activation Reserve()
    {
        Interlocked.Increment(ref _load);
        return this;
    }

    /// <summary>Starts a turn if nothing that is running forbids it; otherwise it waits. Called on the running thread.</summary>
    public void Admit(Turn turn)
    {
        if (_phase == Phase.Ended)
            turn.MoveOn(this);
        else if (_phase == Phase.Active && _end is null && MayStart(turn))
            Start(turn);
        else
        {
            (_waiting ??= new Queue<Turn>(4)).Enqueue(turn);
            _waitingReads += turn.IsReadOnly ? 1 : 0;
            if (_phase == Phase.Created)
                Activate();
        }
    }

    protected override void AfterItem()
    {
        if (_phase != Phase.Active)
            return;
        if (_end is null && _waiting is { Count: > 0 })
            StartWaiting();
        if (_end is not null && _running == 0)
            Deactivate();
    }

    private void StartWaiting()
    {
        while (_end is null && _waiting!.TryPeek(out var turn) && MayStart(turn))
            Start(Dequeue());

        // Others may only overtake the oldest when a read runs or a call chain opted in.
        if ((_reads == 0 || _waitingReads == 0) && _sections is null)
            return;
        for (var left = _waiting!.Count; left > 0; left--)
        {
            var turn = Dequeue();
            if (_end is null && MayStart(turn))
                Start(turn);
            else
            {
                _waiting.Enqueue(turn);
                _waitingReads += turn.IsReadOnly ? 1 : 0;
            }
        }
    }

    private Turn Dequeue()
    {
        var turn = _waiting!.Dequeue();
        _waitingReads -= turn.IsReadOnly ? 1 : 0;
        return turn;
    }

    private bool MayStart(Turn turn) =>
        _running == 0
        || turn.AlwaysInterleaves
        || (_exclusive == 0 && (_reads == 0 || turn.IsReadOnly))
        || grainClass.IsReentrant
        || (_sections is not null && turn.ChainId is var chain && chain != Guid.Empty && _sections.ContainsKey(chain));

    private void Start(Turn turn)
    {
        if (turn.IsStale)
        {
            Release();
            return;
        }

        _running++;
        Count(turn, 1);
        RunNow(BeginTurn, turn);
    }

    private void Ended(Turn turn)
    {
        _running--;
        Release();
        Count(turn, -1);
        if (turn.KeepsAlive)
            _lastActive = origin.Cluster.CoarseNow;
    }

    private async Task EndedAsync(Turn turn, Task task)
    {
        await task;
        Ended(turn);
    }

    private void Release()
    {
        if (Pool is not null)
            Interlocked.Decrement(ref _load);
    }

    private void Count(Turn turn, int change)
    {
        if (turn.AlwaysInterleaves)
            return;
        if (turn.IsReadOnly)
            _reads += change;
        else
            _exclusive += change;
    }

    private enum Phase : byte
    {
        Created,
        Activating,
        Active,
        Deactivating,
        Ended,
    }
}
