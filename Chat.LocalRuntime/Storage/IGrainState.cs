namespace Orleans;

/// <summary>A state together with what the storage knows of it.</summary>
public interface IGrainState<T>
{
    T State { get; set; }
    string? ETag { get; set; }
    bool RecordExists { get; set; }
}
