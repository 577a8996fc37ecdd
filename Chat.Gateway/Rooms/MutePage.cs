using System.Collections.Immutable;
using Chat.Sanctions;

namespace Chat.Gateway.Rooms;

internal sealed record MutePage(ImmutableArray<Sanction> Mutes, string? Next);
