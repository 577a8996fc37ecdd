namespace Chat.Notifications;

/// <summary>When a user is notified of nothing, every day. It may go over midnight.</summary>
/// <param name="From">The first minute, as <c>HH:mm</c>.</param>
/// <param name="To">The first minute after it, another one.</param>
/// <param name="TimeZone">Where the clock hangs that says so: a name of the IANA database, at most 64 characters.</param>
[GenerateSerializer, Immutable, Alias("chat.QuietHours")]
public sealed record QuietHours([property: Id(0)] string From, [property: Id(1)] string To, [property: Id(2)] string TimeZone);
