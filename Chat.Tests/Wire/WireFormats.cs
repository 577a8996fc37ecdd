using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chat.Gateway.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Wire;

/// <summary>How the hub and REST write JSON.</summary>
internal static class WireFormats
{
    public static JsonSerializerOptions Hub { get; } = WireJson.Default.Options;

    public static JsonSerializerOptions Rest { get; } = RestOptions();

    /// <summary>Also for the list of a call's arguments, which the hub's protocol puts together.</summary>
    public static JsonSerializerOptions HubCalls { get; } =
        new(Hub) { TypeInfoResolver = JsonTypeInfoResolver.Combine(WireJson.Default, new DefaultJsonTypeInfoResolver()) };

    private static JsonSerializerOptions RestOptions()
    {
        using var services = WebApplication.CreateSlimBuilder().AddRestJson().Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
    }
}
