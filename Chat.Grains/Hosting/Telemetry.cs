using Chat.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chat.Hosting;

/// <summary>Metrics, traces and logs for whoever runs the process.</summary>
public static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        ChatMeter.Name, "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
    ];

    private static readonly string[] Sources = [ChatMeter.Name, MessageTrace.Name, "Microsoft.Orleans.*", "Npgsql", "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server"];

    /// <summary>Exports by OTLP where the environment says so, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; the other variables of that exporter hold too. Without it nothing is collected.</summary>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 }) return builder;
        var sources = builder.Configuration.GetSection("Chat:Telemetry:Sources").Get<string[]>() ?? Sources;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(sources).AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter());
        return builder;
    }
}
