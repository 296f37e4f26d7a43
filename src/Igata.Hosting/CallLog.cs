using Igata.Runtime;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting;

/// <summary>Writes calls to a log: names, numbers and codes, nothing of what was sent or received.</summary>
internal sealed partial class CallLog(ILogger logger) : ICallObserver
{
    public bool IsEnabled => logger.IsEnabled(LogLevel.Warning);

    public void OnCompleted(in CallReport report)
    {
        double elapsed = Math.Round(report.Duration.TotalMilliseconds, 1);
        if (report.ErrorType is null)
        {
            LogSucceeded(logger, report.Operation, report.StatusCode, elapsed);
        }
        else if (report.IsCancelled)
        {
            Cancelled(logger, report.Operation, elapsed);
        }
        else
        {
            LogFailed(logger, report.Operation, report.ErrorType, report.StatusCode, elapsed);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Operation} was answered with {StatusCode} after {Elapsed} ms.")]
    private static partial void LogSucceeded(ILogger logger, string operation, int statusCode, double elapsed);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed with {ErrorType} ({StatusCode}) after {Elapsed} ms.")]
    private static partial void LogFailed(ILogger logger, string operation, string errorType, int statusCode, double elapsed);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} was given up by its caller after {Elapsed} ms.")]
    private static partial void Cancelled(ILogger logger, string operation, double elapsed);
}
