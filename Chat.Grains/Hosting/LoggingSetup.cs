using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chat.Hosting;

/// <summary>What is logged where nobody says otherwise.</summary>
public static class LoggingSetup
{
    /// <summary>Weaker than any setting of the operator: what frameworks say of every request is too much for a chat.</summary>
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Orleans"] = "Warning",
        // It warns at each start that the garbage collector is the one we chose.
        ["Logging:LogLevel:Orleans.Runtime.Silo"] = "Error",
        // Its first look takes the time since the machine was started for a check that hangs.
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error",
        // Lines for each grain that Orleans places, and for each try to reach a client that has gone; who calls hears of what fails.
        ["Logging:LogLevel:Polly"] = "Critical",
        // It warns at each start that its keys are not kept; nothing here is protected by them.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // The refusals of hub methods, each with a stack; HubErrors logs what is a fault.
        ["Logging:LogLevel:Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher"] = "Critical",
        // Startup says what stopped the start; what ends a process later is critical.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
    };

    /// <summary>Adds the levels below every other source of settings.</summary>
    public static IHostApplicationBuilder AddLogLevels(this IHostApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
        // Of the four lines of a start the address is worth one.
        builder.Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        return builder;
    }
}
