using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Runtime;

namespace Orleans.Local;

internal sealed partial class Activation : IGrainContext, IWorkItemScheduler, IGrainExtensionBinder
{
    private static readonly TaskCompletionSource EndedAlready = MakeEnded();

    private List<IStorage>? _states;
    private Dictionary<Type, object>? _components;
    private Dictionary<Guid, int>? _sections;
    private AsyncServiceScope? _scope;
    private TaskCompletionSource? _deactivated;

    public GrainId GrainId => id;

    public object? GrainInstance { get; internal set; }

    public GrainReference GrainReference => field ??= grainClass.SelfShape.Create(origin, id);

    public IServiceProvider ActivationServices => (_scope ??= Silo.Services.CreateAsyncScope()).ServiceProvider;

    public IWorkItemScheduler Scheduler => this;

    public Task Deactivated
    {
        get
        {
            var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _deactivated, made, null) ?? made).Task;
        }
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public TComponent? GetComponent<TComponent>() where TComponent : class =>
        this as TComponent ?? _components?.GetValueOrDefault(typeof(TComponent)) as TComponent;

    public void SetComponent<TComponent>(TComponent? value) where TComponent : class
    {
        if (value is null)
            _components?.Remove(typeof(TComponent));
        else
            (_components ??= [])[typeof(TComponent)] = value;
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (ReferenceEquals(RuntimeContext.Current, this))
            _end ??= deactivationReason;
        else
            Post(new ActionItem(activation => activation._end ??= deactivationReason));
    }

    public void QueueAction(Action action) => new Task(action).Start(this);

    public void QueueAction(Action<object> action, object state) => new Task(action!, state).Start(this);

    void IWorkItemScheduler.QueueTask(Task task) => task.Start(this);

    public TExtensionInterface GetExtension<TExtensionInterface>() where TExtensionInterface : class, IGrainExtension =>
        (TExtensionInterface)ExtensionFor(typeof(TExtensionInterface));

    public (TExtension, TExtensionInterface) GetOrSetExtension<TExtension, TExtensionInterface>(Func<TExtension> newExtensionFunc)
        where TExtension : class, TExtensionInterface
        where TExtensionInterface : class, IGrainExtension
    {
        if (GetComponent<TExtensionInterface>() is not TExtension extension)
            SetComponent<TExtensionInterface>(extension = newExtensionFunc());
        return (extension, GrainReference.AsReference<TExtensionInterface>());
    }

    /// <summary>The object that serves an extension interface on this grain.</summary>
    /// <exception cref="GrainExtensionNotInstalledException">Neither the grain nor the host added it.</exception>
    public object ExtensionFor(Type extension)
    {
        if (_components?.GetValueOrDefault(extension) is { } set)
            return set;
        if (silo is null || ActivationServices.GetKeyedService<IGrainExtension>(extension) is not { } made)
            throw new GrainExtensionNotInstalledException($"No {extension} is installed on {id}.");
        return (_components ??= [])[extension] = made;
    }

    public void AddState(IStorage state) => (_states ??= []).Add(state);

    public void EnterSection(Guid chain) => (_sections ??= [])[chain] = (_sections.GetValueOrDefault(chain)) + 1;

    public void LeaveSection(Guid chain)
    {
        if (_sections is null || !_sections.TryGetValue(chain, out var depth))
            return;
        if (depth > 1)
            _sections[chain] = depth - 1;
        else if (_sections.Remove(chain) && _sections.Count == 0)
            _sections = null;
    }

    /// <summary>Runs an observer, which needs no activation.</summary>
    public Activation AsObserver(object target)
    {
        GrainInstance = new WeakReference(target);
        _phase = Phase.Active;
        return this;
    }

    private static TaskCompletionSource MakeEnded()
    {
        var ended = new TaskCompletionSource();
        ended.SetResult();
        return ended;
    }
}
