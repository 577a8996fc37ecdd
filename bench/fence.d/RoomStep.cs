namespace Chat.Fence;

/// <summary>How a commit moves a room on: from the rev its writer believes in to that of the last message.</summary>
internal sealed record RoomStep(string RoomId, long Expected, long Rev, long LastSeq);
