namespace Chat.Gateway.Wire;

internal static class WireSetup
{
    public static WebApplicationBuilder AddRestJson(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            var wire = WireJson.Default.Options;
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
            o.SerializerOptions.PropertyNamingPolicy = wire.PropertyNamingPolicy;
            o.SerializerOptions.PropertyNameCaseInsensitive = wire.PropertyNameCaseInsensitive;
            o.SerializerOptions.NumberHandling = wire.NumberHandling;
            o.SerializerOptions.MaxDepth = wire.MaxDepth;
            o.SerializerOptions.RespectNullableAnnotations = wire.RespectNullableAnnotations;
            o.SerializerOptions.RespectRequiredConstructorParameters = wire.RespectRequiredConstructorParameters;
            foreach (var converter in wire.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        return builder;
    }
}
