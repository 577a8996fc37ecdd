namespace Chat;

/// <summary>The refusals, so that a rule reads as a sentence and a code has one wording.</summary>
public static class Refuse
{
    /// <summary>The call does not fit its own rules.</summary>
    public static ChatException Invalid(string message) => new(ErrorCode.Invalid, message);

    /// <summary>The call is no call at all.</summary>
    public static ChatException Malformed() => Invalid("The request is malformed, or something it needs is missing.");

    /// <summary>More characters than may be.</summary>
    public static ChatException TooLong(string what, int most) => new(ErrorCode.TooLong, $"{what} is longer than {most} characters.");

    /// <summary>More bytes than may be.</summary>
    public static ChatException TooLarge() => TooLarge("The request is too large.");

    /// <summary>More of something than is told or taken.</summary>
    public static ChatException TooLarge(string message) => new(ErrorCode.TooLarge, message);

    /// <summary>Nothing of the kind, as far as the caller may know.</summary>
    public static ChatException NotFound(string what) => new(ErrorCode.NotFound, $"There is no such {what}.");

    /// <summary>For members only.</summary>
    public static ChatException NotMember() => new(ErrorCode.NotMember, "You are not a member of this room.");

    /// <summary>Not for this caller.</summary>
    public static ChatException Forbidden(string message) => new(ErrorCode.Forbidden, message);

    /// <summary>Nothing of the room may change.</summary>
    public static ChatException Archived() => new(ErrorCode.Archived, "This room is archived.");

    /// <summary>There is no place left.</summary>
    public static ChatException Full(string message) => new(ErrorCode.Full, message);

    /// <summary>A filter of the operator does not let it pass.</summary>
    public static ChatException BlockedContent(string reason) => new(ErrorCode.BlockedContent, reason);

    /// <summary>Somebody else was first, or has it.</summary>
    public static ChatException Conflict(string message) => new(ErrorCode.Conflict, message);

    /// <summary>Nobody knows who the caller is.</summary>
    public static ChatException Unauthenticated(string message) => new(ErrorCode.Unauthenticated, message);

    /// <summary>Too many tries; the next one after a while.</summary>
    public static ChatException RateLimited(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "Too many tries.", retryAfter);

    /// <summary>Too many people sign in at once; the same call is taken after a while.</summary>
    public static ChatException TooManySignIns(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "Too many people sign in at once.", retryAfter);

    /// <summary>More often than one user or address may; the same call is taken after a while.</summary>
    public static ChatException TooOften(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "Too often.", retryAfter);

    /// <summary>The same text several times; once more after a while.</summary>
    public static ChatException SameText(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "You have just sent the same text several times.", retryAfter);

    /// <summary>The room takes one message of a member in so many seconds; the next after a while.</summary>
    public static ChatException SlowMode(int seconds, TimeSpan retryAfter) =>
        new(ErrorCode.SlowMode, $"This room takes one message in {seconds} seconds of each member.", retryAfter);

    /// <summary>More connections than one user may have.</summary>
    public static ChatException TooManyConnections(int most, TimeSpan retryAfter) =>
        new(ErrorCode.RateLimited, $"You have {most} connections already; close one.", retryAfter);

    /// <summary>Too many clients; this one is to come back after a while.</summary>
    public static ChatException Busy(TimeSpan retryAfter) => new(ErrorCode.Unavailable, "Too many clients come at once.", retryAfter);

    /// <summary>Nothing was promised; the same call may succeed in a second.</summary>
    public static ChatException Unavailable() => new(ErrorCode.Unavailable, "Not possible just now; try again.", TimeSpan.FromSeconds(1));

    /// <summary>The database is away; nothing was promised.</summary>
    public static ChatException DatabaseAway() => new(ErrorCode.Unavailable, "The database does not answer.");

    /// <summary>The database has too much to do; asking again at once would only add to it.</summary>
    public static ChatException DatabaseBusy() => new(ErrorCode.Unavailable, "The database takes too long; try again.", TimeSpan.FromSeconds(2));

    /// <summary>A kind of message that nobody can post.</summary>
    public static ChatException UnsupportedType(string message) => new(ErrorCode.UnsupportedType, message);

    /// <summary>A cursor that no page of this list ended with.</summary>
    public static ChatException StrangeCursor() => Invalid("That is not a cursor of this list.");

    /// <summary>Another activation owns the room, or what the store holds is not known: nothing was promised, and who asks again soon is answered.</summary>
    public static ChatException Superseded() => new(ErrorCode.Unavailable, "Not possible just now; try again.");
}
