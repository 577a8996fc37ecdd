namespace Chat.Gateway.Json;

internal static class JsonSetup
{
    public static WebApplicationBuilder AddRestJson(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            var rest = RestJson.Default.Options;
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, RestJson.Default);
            o.SerializerOptions.PropertyNamingPolicy = rest.PropertyNamingPolicy;
            o.SerializerOptions.PropertyNameCaseInsensitive = rest.PropertyNameCaseInsensitive;
            o.SerializerOptions.NumberHandling = rest.NumberHandling;
            o.SerializerOptions.MaxDepth = rest.MaxDepth;
            o.SerializerOptions.RespectNullableAnnotations = rest.RespectNullableAnnotations;
            o.SerializerOptions.RespectRequiredConstructorParameters = rest.RespectRequiredConstructorParameters;
            foreach (var converter in rest.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        return builder;
    }
}
