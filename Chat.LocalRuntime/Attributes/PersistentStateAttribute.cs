namespace Orleans.Runtime;

/// <summary>Asks for a grain state by its name, in the named storage provider or in the default one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;
    public string? StorageName { get; } = storageName;
}
