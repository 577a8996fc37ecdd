using Chat.Storage;

namespace Chat.Notifications;

internal sealed class NotificationStore(Database database)
{
    // A keyword is one line.
    private const char Separator = '\n';

    private static readonly NotificationSettings Unsaid = new(null, []);

    /// <summary>What a user has said, or what goes for those who have said nothing.</summary>
    public async Task<NotificationSettings> Of(UserId user, CancellationToken cancellation = default) =>
        await database.QuerySingle(Statement.LoadNotificationSettings, Read, [user.Value], cancellation) ?? Unsaid;

    /// <summary>Of a user that there is.</summary>
    public Task Put(UserId user, NotificationSettings settings, CancellationToken cancellation = default)
    {
        var hours = settings.QuietHours;
        object?[] values = [user.Value, hours?.From, hours?.To, hours?.TimeZone, string.Join(Separator, settings.Keywords)];
        return database.Execute(Statement.PutNotificationSettings, values, cancellation);
    }

    private static NotificationSettings Read(Row row) => new(
        row.Has("quiet_from") ? new QuietHours(row.Text("quiet_from"), row.Text("quiet_to"), row.Text("time_zone")) : null,
        [.. row.Text("keywords").Split(Separator, StringSplitOptions.RemoveEmptyEntries)]);
}
