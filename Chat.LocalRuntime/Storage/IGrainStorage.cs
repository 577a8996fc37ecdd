namespace Orleans.Storage;

/// <summary>Where grain states are kept. A write or clear must present the etag that is stored.</summary>
public interface IGrainStorage
{
    Task ReadStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">Someone else has written in the meantime.</exception>
    Task WriteStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">Someone else has written in the meantime.</exception>
    Task ClearStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);
}
