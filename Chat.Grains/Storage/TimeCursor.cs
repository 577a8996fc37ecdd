using System.Globalization;

namespace Chat.Storage;

/// <summary>A cursor of a list sorted by time.</summary>
internal static class TimeCursor
{
    public static string Encode(string id, DateTimeOffset time) => new PageCursor(id, SqlTime.Text(time)).Encode();

    public static (string Id, DateTimeOffset Time) Decode(string cursor)
    {
        var page = PageCursor.Decode(cursor);
        return DateTimeOffset.TryParse(page.Key, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (page.Id, time.ToUniversalTime())
            : throw Refuse.StrangeCursor();
    }
}
