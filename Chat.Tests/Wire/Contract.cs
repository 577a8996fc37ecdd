using System.Text.Json.Serialization;
using Chat.Gateway.Wire;
using Chat.Streams;

namespace Chat.Tests.Wire;

/// <summary>What the source itself says of the wire.</summary>
internal static class Contract
{
    /// <summary>What the gateway knows how to write and read.</summary>
    public static Type[] Types { get; } =
    [
        .. typeof(WireJson).GetCustomAttributesData().Where(a => a.AttributeType == typeof(JsonSerializableAttribute))
            .Select(a => (Type)a.ConstructorArguments[0].Value!),
    ];

    /// <summary>What clients are told, by name.</summary>
    public static Type[] Events { get; } =
    [
        .. new[] { typeof(RoomEvent), typeof(Draining) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IToldToClients)))
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];
}
