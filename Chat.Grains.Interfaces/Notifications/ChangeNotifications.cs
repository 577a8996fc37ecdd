using System.Collections.Immutable;

namespace Chat.Notifications;

/// <summary>Change what goes for all rooms; what is null stays.</summary>
[GenerateSerializer, Immutable, Alias("chat.ChangeNotifications")]
public sealed record ChangeNotifications
{
    /// <summary>Others; those of which all is empty remove them.</summary>
    [Id(0)] public QuietHours? QuietHours { get; init; }
    /// <summary>All of them; an empty list removes them.</summary>
    [Id(1)] public ImmutableArray<string>? Keywords { get; init; }
}
