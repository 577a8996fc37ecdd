using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Orleans.Local;

/// <summary>
/// Copies an exception that crosses a call: its type, message, inner exception, trace and data. Of what an application's
/// exception adds, only members with an [Id] are carried.
/// </summary>
internal static class ExceptionCopy
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Func<Exception, object> Clone =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<Exception, object>>();

    private static readonly FieldInfo Inner = OwnField("_innerException");
    private static readonly FieldInfo Data = OwnField("_data");
    private static readonly FieldInfo Trace = OwnField("_stackTrace");
    private static readonly FieldInfo RemoteTrace = OwnField("_remoteStackTraceString");
    private static readonly ConcurrentDictionary<Type, (FieldInfo Field, bool Carried)[]> Added = new();

    public static Exception Of(Exception source)
    {
        var copy = (Exception)Clone(source);
        Inner.SetValue(copy, source.InnerException is null ? null : Of(source.InnerException));
        Trace.SetValue(copy, null);
        RemoteTrace.SetValue(copy, null);
        if (source.StackTrace is { } trace)
            ExceptionDispatchInfo.SetRemoteStackTrace(copy, trace);
        Data.SetValue(copy, null);
        foreach (DictionaryEntry entry in source.Data)
        {
            if (entry.Value is null || DeepCopy.IsImmutable(entry.Value.GetType()))
                copy.Data[entry.Key] = entry.Value;
        }

        foreach (var (field, carried) in Added.GetOrAdd(source.GetType(), Find))
            field.SetValue(copy, carried ? DeepCopy.Copy(field.GetValue(source)) : null);
        return copy;
    }

    private static FieldInfo OwnField(string name) =>
        typeof(Exception).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new MissingFieldException(nameof(Exception), name);

    private static (FieldInfo Field, bool Carried)[] Find(Type type)
    {
        var found = new List<(FieldInfo, bool)>();
        for (var part = type; part is not null && part != typeof(Exception); part = part.BaseType)
        {
            if (!IsFramework(part))
                found.AddRange(part.GetFields(Declared).Select(field => (field, CarriedFields.HasId(field))));
        }

        return [.. found];
    }

    private static bool IsFramework(Type type) =>
        type.Assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));
}
