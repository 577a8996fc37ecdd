namespace Chat.Audit;

/// <summary>What was decided. The numbers are stored.</summary>
[GenerateSerializer, Alias("chat.AuditAction")]
public enum AuditAction
{
    /// <summary>Somebody was put into a room.</summary>
    MemberAdded,
    /// <summary>Somebody was taken out of it.</summary>
    MemberRemoved,
    /// <summary>Somebody was banned from a room, or their ban has another reason or end.</summary>
    MemberBanned,
    /// <summary>A ban was lifted.</summary>
    MemberUnbanned,
    /// <summary>Somebody was muted in a room, or their mute has another reason or end.</summary>
    MemberMuted,
    /// <summary>A mute was lifted.</summary>
    MemberUnmuted,
    /// <summary>A member has another role in a room.</summary>
    RoleChanged,
    /// <summary>A room was handed over.</summary>
    OwnerChanged,
    /// <summary>A room has other settings.</summary>
    RoomUpdated,
    /// <summary>A room was archived.</summary>
    RoomArchived,
    /// <summary>It was taken back.</summary>
    RoomRestored,
    /// <summary>What somebody else wrote was deleted.</summary>
    MessageDeleted,
    /// <summary>A message was pinned to a room.</summary>
    MessagePinned,
    /// <summary>It was taken down.</summary>
    MessageUnpinned,
    /// <summary>An invite was made, a link or for one person.</summary>
    InviteMade,
    /// <summary>It was ended before its time.</summary>
    InviteRevoked,
    /// <summary>Somebody may do something else everywhere.</summary>
    UserRoleChanged,
    /// <summary>Somebody was suspended, or their suspension has another reason or end.</summary>
    UserSuspended,
    /// <summary>A suspension was ended.</summary>
    UserReinstated,
    /// <summary>An operator gave somebody a new password.</summary>
    UserPasswordReset,
    /// <summary>An operator ended all sessions of somebody.</summary>
    UserSessionsEnded,
    /// <summary>A report was right.</summary>
    ReportAccepted,
    /// <summary>There was nothing to a report.</summary>
    ReportDismissed,
    /// <summary>A report waits once more.</summary>
    ReportReopened,
}
