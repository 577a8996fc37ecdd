using Chat.Streams;

namespace Chat.Sanctions;

/// <summary>
/// A ban of somebody who is not in the room was put, changed or lifted, or the mute of somebody who left. What members hold of the room stays as it
/// is; who shows the lists asks for them anew.
/// </summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
[GenerateSerializer, Immutable, Alias("chat.SanctionsChanged")]
public sealed record SanctionsChanged(RoomId RoomId, long Rev) : RoomChange(RoomId, Rev);
