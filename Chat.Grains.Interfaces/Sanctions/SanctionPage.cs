using System.Collections.Immutable;

namespace Chat.Sanctions;

/// <summary>Bans or mutes of a room, newest first.</summary>
/// <param name="Sanctions">At most the limit asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
[GenerateSerializer, Immutable, Alias("chat.SanctionPage")]
public sealed record SanctionPage([property: Id(0)] ImmutableArray<Sanction> Sanctions, [property: Id(1)] string? Next);
