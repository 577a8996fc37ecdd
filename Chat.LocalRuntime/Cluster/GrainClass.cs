using System.Reflection;
using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>What is known of one grain class.</summary>
internal sealed class GrainClass
{
    public static readonly GrainClass Observer = new(typeof(IGrainObserver));

    private readonly Lazy<GrainConstructor> _constructor;

    public GrainClass(Type type)
    {
        ClassType = type;
        IsObserver = type == typeof(IGrainObserver);
        Type = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.GrainType ?? DefaultName(type.Name));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        PrefersLocal = type.IsDefined(typeof(PreferLocalPlacementAttribute), inherit: true);
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        FiltersCalls = type.IsAssignableTo(typeof(IIncomingGrainCallFilter));
        HasOnActivate = Overrides(nameof(Grain.OnActivateAsync));
        HasOnDeactivate = Overrides(nameof(Grain.OnDeactivateAsync));
        AgeLimit = type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit ? (limit.AlwaysActive ? Timeout.InfiniteTimeSpan : limit.Amount) : null;
        _constructor = new Lazy<GrainConstructor>(() => new GrainConstructor(type));
    }

    public Type ClassType { get; }
    public GrainType Type { get; }
    public string Name => ClassType.FullName!;
    public bool IsObserver { get; }
    public bool IsReentrant { get; }
    public bool PrefersLocal { get; }

    /// <summary>The most activations of one id on one silo for a stateless worker, else 0.</summary>
    public int MaxWorkers { get; }

    public bool FiltersCalls { get; }
    public bool HasOnActivate { get; }
    public bool HasOnDeactivate { get; }

    /// <summary>Idle for longer it is collected; infinite means never, null means as configured.</summary>
    public TimeSpan? AgeLimit { get; }

    /// <summary>A grain interface to make references of, where any will do.</summary>
    public ProxyShape SelfShape => field ??= ProxyShape.Of(ClassType.GetInterfaces()
        .Where(type => type.IsAssignableTo(typeof(IGrain)) && type.Assembly != typeof(IGrain).Assembly)
        .MaxBy(type => type.GetInterfaces().Length) ?? typeof(IGrain));

    public object Create(Activation activation) => _constructor.Value.Create(activation);

    private static string DefaultName(string className)
    {
        var name = className.ToLowerInvariant();
        return name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name;
    }

    private bool Overrides(string method) => !ClassType.IsAssignableTo(typeof(Grain))
        || ClassType.GetMethods(BindingFlags.Instance | BindingFlags.Public).Any(m => m.Name == method && m.DeclaringType != typeof(Grain));
}
