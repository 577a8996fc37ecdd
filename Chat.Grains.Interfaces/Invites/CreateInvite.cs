namespace Chat.Invites;

/// <summary>Let somebody into a room, or whoever has the link.</summary>
[GenerateSerializer, Immutable, Alias("chat.CreateInvite")]
public sealed record CreateInvite
{
    /// <summary>Invites of a room that have not ended: more are refused.</summary>
    public const int MostOfRoom = 100;

    /// <summary>Most that can come in by one link.</summary>
    public const int MostUses = 10_000;

    /// <summary>How long it holds where nothing is said.</summary>
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);

    /// <summary>The longest it can hold.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId By { get; init; }
    /// <summary>Whom it is for; null: whoever has the link.</summary>
    [Id(1)] public UserId? UserId { get; init; }
    /// <summary>Seconds until it ends by itself, from a minute to <see cref="LongestLifetime"/>; null: <see cref="DefaultLifetime"/>.</summary>
    [Id(2)] public int? ExpiresIn { get; init; }
    /// <summary>How many can come in by it, 1 to <see cref="MostUses"/>; null for any number. One person comes in once.</summary>
    [Id(3)] public int? MaxUses { get; init; }
}
