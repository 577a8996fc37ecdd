using System.Collections.Immutable;

namespace Chat.Notifications;

/// <summary>What of a user's wishes on notifications goes for all rooms.</summary>
/// <param name="QuietHours">Null for none.</param>
/// <param name="Keywords">Words and phrases that clients treat as mentions of the user; at most 30 of at most 50 characters, each once, whatever its case.</param>
[GenerateSerializer, Immutable, Alias("chat.NotificationSettings")]
public sealed record NotificationSettings([property: Id(0)] QuietHours? QuietHours, [property: Id(1)] ImmutableArray<string> Keywords);
