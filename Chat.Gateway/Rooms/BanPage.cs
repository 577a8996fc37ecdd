using System.Collections.Immutable;
using Chat.Sanctions;

namespace Chat.Gateway.Rooms;

internal sealed record BanPage(ImmutableArray<Sanction> Bans, string? Next);
