using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.Messages;

/// <summary>The lists of a message, as they are stored with it; null for an empty one.</summary>
[JsonSerializable(typeof(ImmutableArray<UserId>))]
[JsonSerializable(typeof(ImmutableArray<Reaction>))]
internal sealed partial class MessageJson : JsonSerializerContext
{
    // It reaches no browser: an emoji stays four bytes.
    private static readonly MessageJson Stored = new(
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static ImmutableArray<UserId> Users(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Stored.ImmutableArrayUserId);

    public static ImmutableArray<Reaction> Reactions(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Stored.ImmutableArrayReaction);

    public static string? Text(ImmutableArray<UserId> users) => users.IsEmpty ? null : JsonSerializer.Serialize(users, Stored.ImmutableArrayUserId);

    public static string? Text(ImmutableArray<Reaction> reactions) =>
        reactions.IsEmpty ? null : JsonSerializer.Serialize(reactions, Stored.ImmutableArrayReaction);
}
