namespace Chat.Streams;

/// <summary>Kinds of streams.</summary>
public enum StreamKind
{
    /// <summary>The producing grain sends each event to its subscribers at once.</summary>
    Push,

    /// <summary>The memory streams of Orleans: queues that are polled, slower, and without word of a gap.</summary>
    Memory,
}
