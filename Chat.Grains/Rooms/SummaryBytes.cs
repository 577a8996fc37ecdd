using System.Buffers;
using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>How many bytes a summary takes as JSON, at most: a page is bounded by them before anybody writes it.</summary>
internal static class SummaryBytes
{
    // Names of fields, numbers, times and what else has a fixed length.
    private const int Frame = 500, MessageFrame = 500, AttachmentFrame = 150, ProfileFrame = 100, ReactionFrame = 50, ItemFrame = 3;

    // What stands as \u0000 or takes as many bytes.
    private const int Escaped = 6;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>How many of the first summaries fit into so many bytes; one does always.</summary>
    public static int Fitting(IReadOnlyList<RoomSummary> summaries, int bytes)
    {
        var (count, left) = (0, bytes);
        foreach (var summary in summaries)
        {
            left -= Of(summary);
            if (left < 0) break;
            count++;
        }
        return Math.Max(count, Math.Min(1, summaries.Count));
    }

    public static int Of(RoomSummary summary) => Of(summary.Room) + Of(summary.LastMessage) + summary.Participants.Sum(Of);

    private static int Of(RoomInfo room) => Frame + Of(room.Name) + Of(room.Description) + Of(room.ImageUrl) + Of(room.CreatedBy.Value);

    private static int Of(Message? message) => message is null
        ? 0
        : MessageFrame + Of(message.Content) + Of(message.AuthorId.Value) + Of(message.ClientId.Value) + Of(message.Mentions)
            + message.Attachments.Sum(Of) + message.Reactions.Sum(r => ReactionFrame + Of(r.Emoji) + Of(r.UserIds));

    private static int Of(Attachment file) => AttachmentFrame + Of(file.Id) + Of(file.Url) + Of(file.Name) + Of(file.MimeType);

    private static int Of(ImmutableArray<UserId> users) => users.Sum(u => ItemFrame + Of(u.Value));

    private static int Of(UserProfile user) => ProfileFrame + Of(user.Id.Value) + Of(user.Username) + Of(user.DisplayName) + Of(user.AvatarUrl);

    private static int Of(string? text)
    {
        if (text is null) return 0;
        var bytes = 0;
        foreach (var c in text) bytes += Plain.Contains(c) ? 1 : Escaped;
        return bytes;
    }
}
