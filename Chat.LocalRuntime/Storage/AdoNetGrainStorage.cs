using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

/// <summary>Keeps states in a database, by the queries in its OrleansQuery table. The etag is the row's version.</summary>
internal sealed class AdoNetGrainStorage(AdoNetGrainStorageOptions options, string serviceId) : IGrainStorage
{
    private readonly StoredQueries _queries = new(options.Invariant, options.ConnectionString!);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = await _queries.ReadAsync("ReadFromStorageKey", command => AddKey(command, stateName, grainId), reader =>
            (Payload: reader["PayloadBinary"] as byte[], Version: Convert.ToString(reader["Version"], CultureInfo.InvariantCulture)));
        var (payload, version) = row.SingleOrDefault();
        grainState.State = payload is null ? Activator.CreateInstance<T>() : JsonSerializer.Deserialize<T>(payload)!;
        (grainState.ETag, grainState.RecordExists) = (string.IsNullOrEmpty(version) ? null : version, payload is not null);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(grainState.State);
        grainState.ETag = await ChangeAsync("WriteToStorageKey", stateName, grainId, grainState.ETag,
            command => StoredQueries.Add(command, "PayloadBinary", DbType.Binary, payload));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is null)
            await ReadStateAsync(stateName, grainId, grainState);
        if (grainState.ETag is null)
            return;
        var version = await ChangeAsync(options.DeleteStateOnClear ? "DeleteStorageKey" : "ClearStorageKey", stateName, grainId, grainState.ETag, _ => { });
        grainState.ETag = options.DeleteStateOnClear ? null : version;
        (grainState.State, grainState.RecordExists) = (Activator.CreateInstance<T>(), false);
    }

    private async Task<string> ChangeAsync(string query, string stateName, GrainId grainId, string? etag, Action<IDbCommand> addMore)
    {
        var rows = await _queries.ReadAsync(query, command =>
        {
            AddKey(command, stateName, grainId);
            StoredQueries.Add(command, "GrainStateVersion", DbType.Int32, etag is null ? null : int.Parse(etag, CultureInfo.InvariantCulture));
            addMore(command);
        }, reader => Convert.ToString(reader[0], CultureInfo.InvariantCulture));
        var version = rows.SingleOrDefault();
        return !string.IsNullOrEmpty(version) && version != etag
            ? version
            : throw new InconsistentStateException($"The state {stateName} of {grainId} was written by someone else.", null, etag);
    }

    private void AddKey(IDbCommand command, string stateName, GrainId grainId)
    {
        var (n0, n1, text) = KeyParts(grainId);
        StoredQueries.Add(command, "GrainIdHash", DbType.Int32, (int)StableHash.Of(HashBytes(n0, n1, text, grainId)));
        StoredQueries.Add(command, "GrainIdN0", DbType.Int64, n0);
        StoredQueries.Add(command, "GrainIdN1", DbType.Int64, n1);
        StoredQueries.Add(command, "GrainTypeHash", DbType.Int32, (int)StableHash.Of(stateName));
        StoredQueries.Add(command, "GrainTypeString", DbType.String, stateName);
        StoredQueries.Add(command, "GrainIdExtensionString", DbType.String, text);
        StoredQueries.Add(command, "ServiceId", DbType.String, serviceId);
    }

    // A key that reads as a Guid or as a hexadecimal integer is stored as such, whatever it was made from.
    private static (long N0, long N1, string? Text) KeyParts(GrainId id)
    {
        if (id.TryGetGuidKey(out var guid, out var ext))
        {
            var bytes = guid.ToByteArray();
            return (BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), ext);
        }

        return id.TryGetIntegerKey(out var number, out ext) ? (0, number, ext) : (0, 0, id.Key.ToString());
    }

    private static byte[] HashBytes(long n0, long n1, string? text, GrainId id)
    {
        byte[] head = id.TryGetGuidKey(out _, out _) ? [.. BitConverter.GetBytes(n0), .. BitConverter.GetBytes(n1)]
            : id.TryGetIntegerKey(out _, out _) ? BitConverter.GetBytes(n1) : [];
        byte[] all = [.. head, .. Encoding.UTF8.GetBytes(text ?? "")];
        Array.Reverse(all);
        return all;
    }
}
