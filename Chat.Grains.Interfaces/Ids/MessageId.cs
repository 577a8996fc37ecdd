using System.Globalization;
using System.Text.Json.Serialization;

namespace Chat;

/// <summary>A message: its room and its number there, written <c>{roomId}-{seq}</c>, so any id leads to its grain.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessageId"), JsonConverter(typeof(IdJsonConverter<MessageId>))]
public readonly record struct MessageId([property: Id(0)] RoomId RoomId, [property: Id(1)] long Seq) : ITextId<MessageId>
{
    /// <inheritdoc />
    public static bool TryParse(string? text, out MessageId id)
    {
        id = default;
        var dash = text?.IndexOf('-') ?? -1;
        if (dash < 0 || !RoomId.TryParse(text![..dash], out var roomId)) return false;
        if (!long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq) || seq < 1) return false;
        id = new MessageId(roomId, seq);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RoomId.Value}-{Seq}");
}
