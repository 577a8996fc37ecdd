namespace Chat;

/// <summary>The refusals, so that a rule reads as a sentence and a code has one wording.</summary>
internal static class Refuse
{
    public static ChatException Invalid(string message) => new(ErrorCode.Invalid, message);

    public static ChatException TooLong(string what, int most) => new(ErrorCode.TooLong, $"{what} is longer than {most} characters.");

    public static ChatException NotFound(string what) => new(ErrorCode.NotFound, $"There is no such {what}.");

    public static ChatException NotMember() => new(ErrorCode.NotMember, "You are not a member of this room.");

    public static ChatException Forbidden(string message) => new(ErrorCode.Forbidden, message);

    public static ChatException Archived() => new(ErrorCode.Archived, "This room is archived.");

    public static ChatException Conflict(string message) => new(ErrorCode.Conflict, message);

    public static ChatException Unauthenticated(string message) => new(ErrorCode.Unauthenticated, message);

    public static ChatException RateLimited(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "Too many tries.", retryAfter);

    public static ChatException Unavailable() => new(ErrorCode.Unavailable, "Not possible just now; try again.", TimeSpan.FromSeconds(1));

    /// <summary>Another activation owns the room, or what the store holds is not known: nothing was promised, and who asks again soon is answered.</summary>
    public static ChatException Superseded() => new(ErrorCode.Unavailable, "Not possible just now; try again.");
}
