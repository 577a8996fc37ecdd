using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Gateway.Web;

internal static class OpenApiSetup
{
    private const string Bearer = "bearer";

    public static WebApplicationBuilder AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(OpenApiText.Name, o => o.AddDocumentTransformer(AddBearer).AddSchemaTransformer(IdsAreTexts));
        builder.Services.AddSingleton<OpenApiText>();
        return builder;
    }

    public static WebApplication MapOpenApiDocument(this WebApplication app)
    {
        app.MapGet($"/openapi/{OpenApiText.Name}.json", (OpenApiText text) => text.Answer()).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static Task AddBearer(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Chat";
        document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT" });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task IdsAreTexts(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITextId<>))) schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    }
}
