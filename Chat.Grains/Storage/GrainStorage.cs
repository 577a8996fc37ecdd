namespace Chat.Storage;

/// <summary>The storage of grain state, in the same database.</summary>
internal static class GrainStorage
{
    /// <summary>The provider's name.</summary>
    public const string Name = "chat";
}
