namespace Orleans.Local;

internal static class StorageNames
{
    public const string Default = "Default";
}
