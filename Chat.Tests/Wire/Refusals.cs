using System.Collections.Immutable;
using System.Text.Json;
using Chat.Gateway.Errors;
using Chat.Gateway.Wire;

namespace Chat.Tests.Wire;

/// <summary>A refusal of every code, as the hub and as REST tell it.</summary>
internal static class Refusals
{
    private static readonly ErrorCode[] WithTime = [ErrorCode.RateLimited, ErrorCode.SlowMode, ErrorCode.Muted, ErrorCode.Banned, ErrorCode.Unavailable];

    public static ImmutableArray<Shape> All { get; } =
        [.. Enum.GetValues<ErrorCode>().Select(Of).SelectMany<ChatException, Shape>(r => [OnHub(r), InRest(r)])];

    /// <summary>The code as it is on the wire.</summary>
    public static string Name(ErrorCode code) => JsonSerializer.SerializeToElement(code, WireFormats.Hub).GetString()!;

    /// <summary>With a time to come back after where such refusals have one.</summary>
    private static ChatException Of(ErrorCode code) =>
        new(code, "Not now, Ada.", WithTime.Contains(code) ? TimeSpan.FromSeconds(2.5) : null);

    private static Shape OnHub(ChatException refusal) => new("error.hub." + Name(refusal.Code), ChatError.From(refusal), WireFormats.Hub);

    private static Shape InRest(ChatException refusal) =>
        new("error.rest." + Name(refusal.Code), Problem.From(refusal, refusal.Code.Status()), WireFormats.Rest);
}
