using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
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
        "Chat", "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
    ];

    private static readonly string[] Sources = ["Chat", "Microsoft.Orleans.*", "Npgsql", "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server"];

    /// <summary>Exports by OTLP where the environment says so, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; the other variables of that exporter hold too. Without it nothing is collected.</summary>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 }) return builder;
        var resource = ResourceBuilder.CreateDefault().AddService(service, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(resource).AddOtlpExporter());
        builder.Services.AddHostedService(_ => new Exporters(
            Sdk.CreateMeterProviderBuilder().ConfigureServices(Configured).SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(),
            Sdk.CreateTracerProviderBuilder().ConfigureServices(Configured).SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter()));
        return builder;

        // By themselves they know the environment only, not the other sources of settings.
        void Configured(IServiceCollection services) => services.AddSingleton<IConfiguration>(builder.Configuration);
    }

    /// <summary>Flushed when the host stops.</summary>
    private sealed class Exporters(MeterProviderBuilder metrics, TracerProviderBuilder traces) : IHostedService
    {
        private MeterProvider? meters;
        private TracerProvider? tracers;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            (meters, tracers) = (metrics.Build(), traces.Build());
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            meters?.Dispose();
            tracers?.Dispose();
            return Task.CompletedTask;
        }
    }
}
