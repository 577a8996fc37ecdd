namespace Chat.Gateway.Notifications;

/// <summary>With nothing in it there are none.</summary>
internal sealed record QuietHoursRequest(string? From = null, string? To = null, string? TimeZone = null);
