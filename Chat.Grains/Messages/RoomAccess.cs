namespace Chat.Messages;

/// <summary>What a user may know of a room.</summary>
internal enum RoomAccess
{
    /// <summary>It does not exist, or only its members may know that it does.</summary>
    None,

    /// <summary>It may be known, but only its members read it: a support room.</summary>
    NotMember,

    /// <summary>A public room, or one of their own.</summary>
    Reader,
}
