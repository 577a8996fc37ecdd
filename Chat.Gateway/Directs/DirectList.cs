using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Chat.Rooms;

namespace Chat.Gateway.Directs;

internal sealed record DirectList([property: JsonPropertyName("conversations")] ImmutableArray<RoomSummary> Directs);
