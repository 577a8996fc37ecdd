using Chat.Messages;

namespace Chat.Reports;

/// <summary>What may be reported, and what be said of it (acceptance G7).</summary>
internal static class ReportRules
{
    /// <summary>The reason as it is kept. Errors: invalid, too_long; not_found, where nothing is left of the message.</summary>
    public static string Check(ReportMessage command, Message message)
    {
        if (message.DeletedAt is not null) throw Refuse.NotFound("message");
        if (message.AuthorId == command.By) throw Refuse.Invalid("Nobody reports what they wrote themselves.");
        return TextRules.Reason(command.Reason, ReportMessage.MaxReason) ?? throw Refuse.Invalid("reason is empty.");
    }

    /// <summary>The note as it is kept. Errors: invalid, too_long.</summary>
    public static string? Check(DecideReport command) => Enum.IsDefined(command.State)
        ? TextRules.Clean(command.Note, "note", DecideReport.MaxNote) is { Length: > 0 } note ? note : null
        : throw Refuse.Invalid("state must be open, accepted or dismissed.");
}
