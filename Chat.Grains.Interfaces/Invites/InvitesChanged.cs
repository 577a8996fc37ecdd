using Chat.Streams;

namespace Chat.Invites;

/// <summary>An invite was made, revoked or declined. What members hold of the room stays as it is; who shows the list asks for it anew.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
[GenerateSerializer, Immutable, Alias("chat.InvitesChanged")]
public sealed record InvitesChanged(RoomId RoomId, long Rev) : RoomChange(RoomId, Rev);
