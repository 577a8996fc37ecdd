using System.Collections.Immutable;

namespace Chat.Gateway.Notifications;

/// <summary>What is missing or null stays.</summary>
internal sealed record ChangeNotificationsRequest(QuietHoursRequest? QuietHours = null, ImmutableArray<string>? Keywords = null);
