using Igata.Runtime;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting;

/// <summary>Logs calls: operation names, durations and status codes, but nothing that was sent or received.</summary>
internal sealed partial class CallLog(ILogger logger) : ICallObserver
{
    public bool IsEnabled => logger.IsEnabled(LogLevel.Warning);

    public void OnCompleted(in CallReport report)
    {
        if (report.FilledMembers is { } members)
        {
            LogFilled(logger, report.Operation, string.Join(", ", members));
        }

        double elapsed = Math.Round(report.Duration.TotalMilliseconds, 1);
        if (report.ErrorType is null)
        {
            LogSucceeded(logger, report.Operation, report.StatusCode, elapsed);
        }
        else if (report.IsCancelled)
        {
            LogCancelled(logger, report.Operation, elapsed);
        }
        else
        {
            LogFailed(logger, report.Operation, report.ErrorType, report.StatusCode, elapsed);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Operation} completed with {StatusCode} after {Elapsed} ms.")]
    private static partial void LogSucceeded(ILogger logger, string operation, int statusCode, double elapsed);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed with {ErrorType} ({StatusCode}) after {Elapsed} ms.")]
    private static partial void LogFailed(ILogger logger, string operation, string errorType, int statusCode, double elapsed);

    [LoggerMessage(4, LogLevel.Warning, "The response of {Operation} lacks members that the spec requires: {Members}. They were filled with empty values.")]
    private static partial void LogFilled(ILogger logger, string operation, string members);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} was cancelled by the caller after {Elapsed} ms.")]
    private static partial void LogCancelled(ILogger logger, string operation, double elapsed);
}
