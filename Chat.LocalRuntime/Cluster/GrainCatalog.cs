using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The grain classes of the application: those in loaded assemblies, and in what these refer to, that use this runtime.</summary>
internal static class GrainCatalog
{
    private static readonly AssemblyName Self = typeof(GrainCatalog).Assembly.GetName();
    private static readonly ConcurrentDictionary<(Type, string?), GrainClass> ByInterface = new();
    private static readonly ConcurrentDictionary<Assembly, GrainClass[]> ByAssembly = new();
    private static readonly ConcurrentDictionary<GrainType, GrainClass> ByType = new();

    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    public static GrainClass ClassFor(Type grainInterface, string? classPrefix) =>
        ByInterface.TryGetValue((grainInterface, classPrefix), out var found)
            ? found
            : ByInterface.GetOrAdd((grainInterface, classPrefix), Choose(grainInterface, classPrefix));

    /// <exception cref="OrleansMessageRejectionException">No class has this name.</exception>
    public static GrainClass ClassOf(GrainType type)
    {
        if (ByType.TryGetValue(type, out var found))
            return found;
        return ByType[type] = Scan().FirstOrDefault(c => c.Type == type)
            ?? throw new OrleansMessageRejectionException($"No grain class is named '{type}'.");
    }

    private static GrainClass Choose(Type grainInterface, string? prefix)
    {
        var all = Scan().Where(c => c.ClassType.IsAssignableTo(grainInterface)
            && (prefix is null || c.Name.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        if (all.Count > 1 && all.Where(c => "I" + c.ClassType.Name == grainInterface.Name).ToList() is { Count: 1 } named)
            return named[0];
        return all.Count switch
        {
            1 => all[0],
            0 => throw new ArgumentException($"No grain class implements {grainInterface}."),
            _ => throw new ArgumentException($"More than one grain class implements {grainInterface}: {string.Join(", ", all.Select(c => c.Name))}. "
                + "Ask for a more derived interface, or name the class prefix."),
        };
    }

    private static IEnumerable<GrainClass> Scan()
    {
        var seen = new HashSet<Assembly>();
        var queue = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(UsesRuntime));
        while (queue.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly))
                continue;
            foreach (var reference in assembly.GetReferencedAssemblies().Where(name => !IsFramework(name)))
            {
                if (TryLoad(reference) is { } loaded && UsesRuntime(loaded))
                    queue.Enqueue(loaded);
            }
        }

        return seen.SelectMany(assembly => ByAssembly.GetOrAdd(assembly, static a =>
            [.. a.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true, IsGenericTypeDefinition: false } && t.IsAssignableTo(typeof(IGrainBase)) && t.IsAssignableTo(typeof(IGrain)))
                .Select(t => new GrainClass(t))]));
    }

    private static bool UsesRuntime(Assembly assembly) =>
        assembly == typeof(GrainCatalog).Assembly || (!assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(name => name.Name == Self.Name));

    private static bool IsFramework(AssemblyName name) =>
        name.Name!.StartsWith("System.", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
