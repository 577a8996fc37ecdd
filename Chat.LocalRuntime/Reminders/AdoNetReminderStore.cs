using System.Data;
using System.Data.Common;
using System.Globalization;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Keeps reminders in a database, by the queries in its OrleansQuery table.</summary>
internal sealed class AdoNetReminderStore(AdoNetReminderTableOptions options, string serviceId) : IReminderStore
{
    private readonly StoredQueries _queries = new(options.Invariant, options.ConnectionString);

    // An empty range is the whole ring.
    public Task<List<Reminder>> AllAsync() => _queries.ReadAsync("ReadRangeRows2Key", command =>
    {
        StoredQueries.Add(command, "ServiceId", DbType.String, serviceId);
        StoredQueries.Add(command, "BeginHash", DbType.Int32, 0);
        StoredQueries.Add(command, "EndHash", DbType.Int32, 0);
    }, Read);

    public Task<List<Reminder>> OfAsync(GrainId grain) =>
        _queries.ReadAsync("ReadReminderRowsKey", command => AddGrain(command, grain), Read);

    public async Task<Reminder> UpsertAsync(Reminder reminder)
    {
        var versions = await _queries.ReadAsync("UpsertReminderRowKey", command =>
        {
            AddGrain(command, reminder.Grain);
            StoredQueries.Add(command, "GrainHash", DbType.Int32, (int)reminder.Grain.GetUniformHashCode());
            StoredQueries.Add(command, "ReminderName", DbType.String, reminder.ReminderName);
            StoredQueries.Add(command, "StartTime", DbType.DateTime, reminder.StartAt);
            StoredQueries.Add(command, "Period", DbType.Int64, (long)reminder.Period.TotalMilliseconds);
        }, Version);
        return reminder with { Etag = versions.Single() };
    }

    public async Task<bool> DeleteAsync(Reminder reminder)
    {
        var deleted = await _queries.ReadAsync("DeleteReminderRowKey", command =>
        {
            AddGrain(command, reminder.Grain);
            StoredQueries.Add(command, "ReminderName", DbType.String, reminder.ReminderName);
            StoredQueries.Add(command, "Version", DbType.Int32, int.Parse(reminder.Etag, CultureInfo.InvariantCulture));
        }, reader => Convert.ToBoolean(reader[0], CultureInfo.InvariantCulture));
        return deleted.Single();
    }

    private static string Version(DbDataReader reader) => Convert.ToString(reader["Version"], CultureInfo.InvariantCulture)!;

    private static Reminder Read(DbDataReader reader) => new(
        GrainId.Parse((string)reader["GrainId"]),
        (string)reader["ReminderName"],
        DateTime.SpecifyKind(reader.GetDateTime(reader.GetOrdinal("StartTime")), DateTimeKind.Utc),
        TimeSpan.FromMilliseconds(Convert.ToInt64(reader["Period"], CultureInfo.InvariantCulture)),
        Version(reader));

    private void AddGrain(IDbCommand command, GrainId grain)
    {
        StoredQueries.Add(command, "ServiceId", DbType.String, serviceId);
        StoredQueries.Add(command, "GrainId", DbType.String, grain.ToString());
    }
}
