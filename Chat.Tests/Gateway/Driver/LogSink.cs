using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chat.Tests.Gateway.Driver;

/// <summary>Keeps every line that was logged.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Those of them that tell an operator of a fault.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        if (state is not string) Lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        Lines.Enqueue(line);
        if (logLevel >= LogLevel.Error) Errors.Enqueue(line);
        if (state is IEnumerable<KeyValuePair<string, object?>> values) Lines.Enqueue(string.Join(' ', values.Select(v => $"{v.Key}={v.Value}")));
    }

    public void Dispose()
    {
    }
}
