using System.Collections.Immutable;
using Chat.Gateway.Errors;

namespace Chat.Tests.Wire;

/// <summary>A refusal of every code, as the hub and as REST tell it.</summary>
internal static class Refusals
{
    private static readonly ErrorCode[] WithTime = [ErrorCode.RateLimited, ErrorCode.SlowMode, ErrorCode.Unavailable];

    public static ImmutableArray<Shape> All { get; } =
        [.. Enum.GetValues<ErrorCode>().Select(Of).SelectMany<ChatException, Shape>(r => [OnHub(r), InRest(r)])];

    /// <summary>With a time to come back after where such refusals have one.</summary>
    private static ChatException Of(ErrorCode code) =>
        new(code, "Not now, Ada.", WithTime.Contains(code) ? TimeSpan.FromSeconds(2.5) : null);

    private static Shape OnHub(ChatException refusal) => new("error.hub." + refusal.Code.Name(), ChatError.From(refusal), WireFormats.Hub);

    private static Shape InRest(ChatException refusal) =>
        new("error.rest." + refusal.Code.Name(), Problem.From(refusal, refusal.Code.Status()), WireFormats.Rest);
}
