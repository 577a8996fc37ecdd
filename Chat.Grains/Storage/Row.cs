using System.Data.Common;

namespace Chat.Storage;

/// <summary>The rows of one result, one after the other: what both databases answer as our types, by the names of the columns.</summary>
internal sealed class Row(DbDataReader reader)
{
    // The rows of a result are read alike: a name is looked up in the first of them, and in the others found where it was asked for then.
    private readonly List<(string Column, int Ordinal)> asked = [];
    private int next;

    /// <summary>Goes on to the next row; false where there is none.</summary>
    public Task<bool> Next(CancellationToken cancellation)
    {
        next = 0;
        return reader.ReadAsync(cancellation);
    }

    public bool Has(string column) => !reader.IsDBNull(At(column));

    public RoomId RoomId(string column) => new(Text(column));

    public UserId UserId(string column) => new(Text(column));

    public string Text(string column) => reader.GetString(At(column));

    public string? TextOrNull(string column) => At(column) is var at && reader.IsDBNull(at) ? null : reader.GetString(at);

    public int Int(string column) => reader.GetInt32(At(column));

    public long Long(string column) => reader.GetInt64(At(column));

    public long? LongOrNull(string column) => At(column) is var at && reader.IsDBNull(at) ? null : reader.GetInt64(at);

    public bool Flag(string column) => reader.GetBoolean(At(column));

    public DateTimeOffset Time(string column) => reader.GetFieldValue<DateTimeOffset>(At(column));

    public DateTimeOffset? TimeOrNull(string column) =>
        At(column) is var at && reader.IsDBNull(at) ? null : reader.GetFieldValue<DateTimeOffset>(at);

    private int At(string column)
    {
        if (next < asked.Count && ReferenceEquals(asked[next].Column, column)) return asked[next++].Ordinal;

        var ordinal = reader.GetOrdinal(column);
        if (next < asked.Count) asked[next] = (column, ordinal);
        else asked.Add((column, ordinal));
        next++;
        return ordinal;
    }
}
