using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Health;

/// <summary>Health of a process: alive, and ready for work.</summary>
public static class HealthSetup
{
    /// <summary>Adds the checks that all processes have. What listens is started last, so who is answered at all has joined its cluster.</summary>
    public static IHealthChecksBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        return builder.Services.AddHealthChecks().AddCheck<ReadinessHealth>("readiness");
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Lifetime.ApplicationStopping.Register(readiness.Leave);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
