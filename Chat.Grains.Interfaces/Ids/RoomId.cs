using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Chat;

/// <summary>
/// A room. A room is <c>r</c> and a UUIDv7 as 32 hex digits, or those of a hash over its maker and their key; a direct room is <c>d</c> and 32 hex
/// digits of a hash over its sorted participants, so the participants are the address.
/// </summary>
[GenerateSerializer, Immutable, Alias("chat.RoomId"), JsonConverter(typeof(IdJsonConverter<RoomId>))]
public readonly record struct RoomId([property: Id(0)] string Value) : ITextId<RoomId>
{
    private const int Length = 33;

    /// <summary>True for a direct message or a group of them, false for a room.</summary>
    public bool IsDirect => Value is ['d', ..];

    /// <summary>A new room id; ids made later sort later.</summary>
    public static RoomId New(DateTimeOffset now) => new("r" + Guid.CreateVersion7(now).ToString("N"));

    /// <summary>The id of the room that a user makes under a key of their own: the same key is the same room.</summary>
    public static RoomId Of(UserId maker, ClientId key) => new($"r{Hash($"{maker.Value}\n{key.Value}")}");

    /// <summary>The id of the room of exactly these users, in whatever order they are given.</summary>
    public static RoomId Of(IEnumerable<UserId> participants)
    {
        // A line feed cannot occur in a user id, so different sets never join to the same text.
        var text = string.Join('\n', participants.Select(p => p.Value).Distinct().Order(StringComparer.Ordinal));
        return new("d" + Hash(text));
    }

    /// <inheritdoc />
    public static bool TryParse(string? text, out RoomId id)
    {
        id = new RoomId(text ?? "");
        return text is { Length: Length } and ['r' or 'd', ..] && !text.AsSpan(1).ContainsAnyExcept("0123456789abcdef");
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
