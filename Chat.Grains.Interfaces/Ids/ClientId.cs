using System.Text.Json.Serialization;

namespace Chat;

/// <summary>The sender's own name for a message, unique per author and room: 1 to 64 printable ASCII characters, usually a UUID.</summary>
[GenerateSerializer, Immutable, Alias("chat.ClientId"), JsonConverter(typeof(IdJsonConverter<ClientId>))]
public readonly record struct ClientId([property: Id(0)] string Value) : ITextId<ClientId>
{
    /// <summary>Longest id accepted, in characters.</summary>
    public const int MaxLength = 64;

    /// <inheritdoc />
    public static bool TryParse(string? text, out ClientId id)
    {
        id = new ClientId(text ?? "");
        return text is { Length: > 0 and <= MaxLength } && Ascii.IsPrintable(text);
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
