using System.Text.Json.Serialization;

namespace Chat.Messages;

/// <summary>Change the text of one's own message.</summary>
/// <param name="MessageId">Which.</param>
/// <param name="Content">The new text, as in <see cref="PostMessage"/>; the one it has changes nothing.</param>
[GenerateSerializer, Immutable, Alias("chat.EditMessage")]
public sealed record EditMessage([property: Id(0)] MessageId MessageId, [property: Id(1)] string Content)
{
    /// <summary>Who asks; from the token, never from the payload.</summary>
    [Id(2), JsonIgnore] public UserId By { get; init; }
}
