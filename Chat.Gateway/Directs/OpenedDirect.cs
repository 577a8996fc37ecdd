using System.Text.Json.Serialization;
using Chat.Rooms;

namespace Chat.Gateway.Directs;

internal sealed record OpenedDirect([property: JsonPropertyName("conversation")] RoomSummary Direct);
