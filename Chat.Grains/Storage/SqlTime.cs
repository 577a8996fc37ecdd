using System.Globalization;

namespace Chat.Storage;

/// <summary>Times as the databases keep them: UTC, to the microsecond, and where they are texts in one width, so that the texts sort like the times.</summary>
internal static class SqlTime
{
    public static DateTimeOffset Cut(DateTimeOffset time) => time.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerMicrosecond));

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
