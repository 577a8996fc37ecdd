using System.Globalization;

namespace Chat.Storage;

/// <summary>A cursor of a list sorted by a number.</summary>
internal static class NumberCursor
{
    public static string Encode(string id, long number) => new PageCursor(id, number.ToString(CultureInfo.InvariantCulture)).Encode();

    /// <summary>Errors: invalid.</summary>
    public static (string Id, long Number) Decode(string cursor)
    {
        var page = PageCursor.Decode(cursor);
        return long.TryParse(page.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (page.Id, number)
            : throw new ChatException(ErrorCode.Invalid, "That is not a cursor of this list.");
    }
}
