using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

/// <summary>Keeps states in memory, for as long as the cluster has a silo.</summary>
internal sealed class MemoryGrainStorage(Silo silo, string name) : IGrainStorage
{
    private ConcurrentDictionary<(string, GrainId), Row> Rows =>
        silo.Cluster.Part(name, static () => new ConcurrentDictionary<(string, GrainId), Row>());

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = Rows.GetValueOrDefault((stateName, grainId));
        grainState.State = row?.Json is { } json ? JsonSerializer.Deserialize<T>(json)! : Activator.CreateInstance<T>();
        (grainState.ETag, grainState.RecordExists) = (row?.Etag, row?.Json is not null);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = Replace((stateName, grainId), grainState.ETag, JsonSerializer.SerializeToUtf8Bytes(grainState.State));
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = Replace((stateName, grainId), grainState.ETag, null);
        (grainState.State, grainState.RecordExists) = (Activator.CreateInstance<T>(), false);
        return Task.CompletedTask;
    }

    private string Replace((string, GrainId) key, string? etag, byte[]? json)
    {
        var stored = Rows.GetValueOrDefault(key);
        var next = new Row(json, (stored is null ? 1 : long.Parse(stored.Etag, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        if (stored?.Etag == etag && (stored is null ? Rows.TryAdd(key, next) : Rows.TryUpdate(key, next, stored)))
            return next.Etag;
        throw new InconsistentStateException($"The state {key} was written by someone else.", Rows.GetValueOrDefault(key)?.Etag, etag);
    }

    private sealed record Row(byte[]? Json, string Etag);
}
