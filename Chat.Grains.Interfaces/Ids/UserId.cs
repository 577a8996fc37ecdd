using System.Text.Json.Serialization;

namespace Chat;

/// <summary>A user: the <c>sub</c> of the token. 1 to 64 printable ASCII characters.</summary>
[GenerateSerializer, Immutable, Alias("chat.UserId"), JsonConverter(typeof(IdJsonConverter<UserId>))]
public readonly record struct UserId([property: Id(0)] string Value) : ITextId<UserId>
{
    /// <summary>Longest id accepted, in characters.</summary>
    public const int MaxLength = 64;

    /// <inheritdoc />
    public static bool TryParse(string? text, out UserId id)
    {
        id = new UserId(text ?? "");
        return text is { Length: > 0 and <= MaxLength } && Ascii.IsPrintable(text);
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
