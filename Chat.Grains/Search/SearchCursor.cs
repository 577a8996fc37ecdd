using Chat.Messages;
using Chat.Storage;

namespace Chat.Search;

/// <summary>Where a list of messages of several rooms ended: the last message, behind what the list is sorted by.</summary>
internal static class SearchCursor
{
    public static string Of(Message last) => TimeCursor.Encode(last.Id.ToString(), last.CreatedAt);

    /// <summary>Room and number of the message that a cursor names. Errors: invalid.</summary>
    public static object?[] Place(string id) =>
        MessageId.TryParse(id, out var last) ? [last.RoomId.Value, last.Seq] : throw Refuse.StrangeCursor();
}
