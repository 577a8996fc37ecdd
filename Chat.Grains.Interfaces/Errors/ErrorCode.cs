namespace Chat;

/// <summary>Why a call was refused. On the wire in snake_case; the one list, mirrored in the TypeScript SDK and compared by a test.</summary>
[GenerateSerializer, Alias("chat.ErrorCode")]
public enum ErrorCode
{
    /// <summary>No token, or one that is not valid (any more).</summary>
    Unauthenticated,
    /// <summary>The caller's role does not allow this.</summary>
    Forbidden,
    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    NotFound,
    /// <summary>The caller is not a member of the room.</summary>
    NotMember,
    /// <summary>A field is missing, malformed or out of bounds.</summary>
    Invalid,
    /// <summary>A text is longer than allowed.</summary>
    TooLong,
    /// <summary>A payload or file is larger than allowed.</summary>
    TooLarge,
    /// <summary>A kind of file or message that is not accepted.</summary>
    UnsupportedType,
    /// <summary>Too many calls; the answer says when to retry.</summary>
    RateLimited,
    /// <summary>The room allows one message per interval; the answer says when to retry.</summary>
    SlowMode,
    /// <summary>The caller may not post here for now.</summary>
    Muted,
    /// <summary>The caller may not enter here.</summary>
    Banned,
    /// <summary>The content was refused.</summary>
    BlockedContent,
    /// <summary>Somebody else was first, or the name is taken.</summary>
    Conflict,
    /// <summary>The room is read-only.</summary>
    Archived,
    /// <summary>There is no place left.</summary>
    Full,
    /// <summary>The server cannot do it just now; the same call may succeed later.</summary>
    Unavailable,
    /// <summary>The user may not sign in for now; the answer says when they may again.</summary>
    Suspended,
}
