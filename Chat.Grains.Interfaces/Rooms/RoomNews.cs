using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Chat.Rooms;

/// <summary>A room as an event on the wire: beside the room, what every durable event has.</summary>
public sealed record RoomNews : RoomInfo
{
    /// <summary>The same room.</summary>
    [SetsRequiredMembers]
    public RoomNews(RoomInfo room) : base(room)
    {
    }

    /// <summary>The room's id.</summary>
    [JsonPropertyOrder(-1)]
    public RoomId RoomId => Id;
}
