using System.Text.Json;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Search;

/// <summary>What a message is found by.</summary>
/// <param name="RoomId">Its room.</param>
/// <param name="CreatedAt">Its time.</param>
/// <param name="Seq">Its number.</param>
/// <param name="Key">Its words, and what else it has; empty where it is deleted.</param>
/// <param name="Grams">The numbers of their pieces.</param>
internal sealed record SearchEntry(RoomId RoomId, DateTimeOffset CreatedAt, long Seq, string Key, short[] Grams)
{
    /// <summary>What stands behind the words of a message with a link; no word has a slash.</summary>
    public const string Link = "/link";

    public static SearchEntry Of(Message message) => message.DeletedAt is null
        ? Of(message.RoomId, message.Seq, message.CreatedAt, message.AuthorId, message.Type, message.Content)
        : new SearchEntry(message.RoomId, message.CreatedAt, message.Seq, "", []);

    public static SearchEntry Of(RoomId room, long seq, DateTimeOffset createdAt, UserId author, MessageType type, string content)
    {
        var key = SearchKey.Of(content);
        var grams = new Grams();
        grams.AddWords(key.Words);
        grams.Add(room);
        grams.Add(author);
        if (type != MessageType.Text) grams.Add(OfType(type));
        if (!HasLink(content)) return new SearchEntry(room, createdAt, seq, key.Text, grams.Numbers);
        grams.Add(Link);
        return new SearchEntry(room, createdAt, seq, $"{key.Text}{Link} ", grams.Numbers);
    }

    /// <summary>The piece of a message that is no text.</summary>
    public static string OfType(MessageType type) => $"/{type}";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("room_id"u8, RoomId.Value);
        json.WriteString("created_at"u8, SqlTime.Text(CreatedAt));
        json.WriteNumber("seq"u8, Seq);
        json.WriteString("key"u8, Key);
        // A text that the databases take apart themselves: as an array of JSON it took them longer than all else of the row.
        json.WriteString("grams"u8, string.Join(',', Grams));
    }

    private static bool HasLink(string content) => HasAddress(content, "https://") || HasAddress(content, "http://");

    private static bool HasAddress(string content, string scheme)
    {
        for (var at = 0; (at = content.IndexOf(scheme, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += scheme.Length;
            if (at < content.Length && char.IsLetterOrDigit(content[at])) return true;
        }
        return false;
    }
}
