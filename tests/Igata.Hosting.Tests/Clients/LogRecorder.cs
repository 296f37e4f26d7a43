using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting.Tests.Clients;

/// <summary>Records log entries of all levels.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, EventId Id, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class RecordingLogger(LogRecorder lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Lines.Enqueue((category, LogLevel.None, default, state.ToString() ?? ""));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Lines.Enqueue((category, logLevel, eventId, $"{formatter(state, exception)} {string.Join(", ", state as IEnumerable<KeyValuePair<string, object?>> ?? [])} {exception}"));
    }
}
